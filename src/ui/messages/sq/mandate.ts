export const mandateMessages = {
  company: "Biznesi",
  nipt: "NIPT",
  name: "Emri",
  nameStated:
    "Emri është siç e shkruat ju: kjo faqe nuk është e lidhur me regjistrin e bizneseve. Zyra e krahason me regjistrin.",
  nameChecked: "Emri është siç e ka kontrolluar bashkia më parë.",
  neededOnce:
    "Te kjo bashki nuk keni ende autorizim për këtë biznes. E jepni një herë; herën tjetër nuk ju pyesim.",
  paperShows:
    "Në të duhet të duken: {name} (NIPT {nipt}), emri juaj, nënshkrimi i kujt ju autorizon dhe deri kur vlen.",
  expiredTitle: "Autorizimi ka skaduar",
  expiredText:
    "Vlente deri më {date}. Pa një të ri nuk mund të aplikoni për këtë biznes; ngarkojeni këtu. Aplikimet që keni dërguar vazhdojnë.",
  refusedTitle: "Autorizimi nuk u pranua",
  refusedText: "Zyra shkroi:",
  refusedHow: "Jepni një tjetër që të vazhdoni.",
  myCompanies: "Bizneset që përfaqësoj",
  validUntil: "Vlen deri më {date}",
  wasValidUntil: "Vlente deri më {date}",
  noEnd: "Pa afat, si përfaqësues i shkruar në regjistër",
  stateAccepted: "I pranuar nga zyra",
  stateUnchecked: "Pret kontrollin e zyrës",
  stateRefused: "Nuk u pranua",
  stateExpired: "Ka skaduar",
  stateWithdrawn: "I hequr nga aplikuesi",
  renewHow: "Të riun e ngarkoni kur të aplikoni përsëri për këtë biznes.",
  remove: "Hiqe nga lista",
  removeTitle: "Nuk e përfaqësoni më këtë biznes?",
  removeText:
    "Autorizimi hiqet dhe nuk përdoret më për aplikime të reja. Praktikat e hapura vazhdojnë; nëse do t’i ndalni, tërhiqini një nga një.",
  removeYes: "Po, hiqe biznesin",
  removeNo: "Jo, kthehu te llogaria",
  removed: "Biznesi u hoq nga lista",
  mandate: "Autorizimi",
  basisRegister: "Administrator ose përfaqësues ligjor i shkruar në regjistër (QKB)",
  basisAuthorisation: "Autorizim ose prokurë",
  handedIn: "U dorëzua më {date}",
  checkedBy: "Kontrolloi {name}, {date}",
  wasInForce: "Ishte në fuqi kur u regjistrua aplikimi.",
  noneHere:
    "Aplikuesi nuk ka dorëzuar autorizim për këtë biznes te kjo bashki. Nëse duhet, kërkojeni me plotësim.",
  compareName:
    "Krahasoni emrin, NIPT-in, përfaqësuesin dhe afatin me dokumentin ose me regjistrin (QKB). E kontrolloni një herë për të gjitha aplikimet e këtij personi për këtë biznes.",
  accept: "Pranoje autorizimin",
  refuse: "Mos e prano",
  whyRefused: "Pse nuk pranohet autorizimi",
  whyRefusedHint: "Me fjalë të thjeshta. Aplikuesi i lexon kur të aplikojë përsëri",
  afterRefusal:
    "Praktika nuk ndalet vetë. Nga menyja lart (⋯) zgjidhni “Kërko plotësim”: autorizimi është shënuar me arsyen tuaj.",
  toDocuments: "Shihni dokumentet",
  saidAccepted: "Autorizimi i përfaqësuesit u pranua.",
  saidRefused: "Autorizimi i përfaqësuesit nuk u pranua.",
} as const;
