export const pagesMessages = {
  helpLead: "Si ta gjeni shërbimin, si të aplikoni dhe çfarë ndodh më pas.",
  findTitle: "Si ta gjej shërbimin",
  findText:
    "Shkruani me fjalët tuaja çfarë ju duhet, edhe pa ë e ç. Mund të shkruani edhe kodin e shërbimit, p.sh. PUB-01.",
  findBrowse: "Nëse nuk jeni të sigurt, zgjidhni një kategori ose një ngjarje jete te lista e shërbimeve.",
  applyTitle: "Si aplikoj",
  applyOnline:
    "Hapni kartelën e shërbimit dhe shtypni “Apliko online”. Përgjigjet ruhen në çdo hap; mund të ndaleni dhe të vazhdoni më vonë.",
  applyCounter:
    "Në sportel aplikoni pa llogari dhe pa telefon. Punonjësi i sportelit e plotëson kërkesën bashkë me ju dhe ju jep vërtetimin.",
  documentsTitle: "Cilat dokumente sjell",
  documentsText:
    "Kartela e çdo shërbimi thotë cilat dokumente i sillni ju. Ato që i mban një institucion tjetër i merr vetë bashkia.",
  afterTitle: "Çfarë ndodh pasi aplikoj",
  afterReceipt:
    "Merrni menjëherë një vërtetim me numrin e praktikës, kodin e gjurmimit dhe datën kur pritet përgjigjja.",
  afterTrack: "Me kodin e gjurmimit shihni në çdo kohë ku është kërkesa, pa llogari.",
  missingTitle: "Po nëse mungon diçka",
  missingText:
    "Bashkia ju shkruan çfarë mungon dhe deri kur duhet ta dërgoni. Afati pezullohet derisa ta plotësoni.",
  disagreeTitle: "Po nëse nuk jam dakord me vendimin",
  disagreeText:
    "Çdo vendim shkruan ku dhe deri kur mund të ankoheni. Ankimi administrativ bëhet brenda 30 ditëve nga njoftimi i vendimit.",
  complainLink: "Ankim administrativ ndaj një vendimi",
  askTitle: "Pyetni një njeri",
  contactLead: "Telefononi ose ejani në sportel. Nuk keni nevojë për takim.",
  officesTitle: "Zyrat e bashkisë",
  office: "Zyra",
  privacyLead: "Çfarë mbajmë për ju, pse, dhe kush e sheh.",
  keepTitle: "Çfarë mbajmë",
  keepText:
    "Emrin, numrin personal, kontaktet, përgjigjet e aplikimit, dokumentet që ngarkoni dhe veprimet e kryera mbi kërkesën.",
  whyTitle: "Pse",
  whyText:
    "Për të shqyrtuar kërkesën tuaj dhe për të provuar vendimin. Baza është detyra ligjore e bashkisë (ligjet 139/2015 dhe 44/2015).",
  whoTitle: "Kush e sheh",
  whoText:
    "Vetëm punonjësit e kësaj bashkie që e trajtojnë kërkesën. Bashkitë e tjera nuk e shohin. Çdo ndryshim i dosjes regjistrohet me emrin e atij që e bëri.",
  otherBodies:
    "Kur ligji kërkon një dokument nga një institucion tjetër, bashkia pyet vetëm për atë dokument.",
  cookiesTitle: "Skedarët “cookie”",
  cookiesText:
    "Përdorim vetëm ato që duhen për të qëndruar të hyrë në llogari. Nuk ka reklama, matës vizitash apo shërbime të palëve të treta.",
  howLongTitle: "Sa kohë",
  howLongText:
    "Draftet e padërguara fshihen kur skadojnë. Dosjet e dërguara ruhen sa e kërkon ligji për arkivat (ligji 9154/2003).",
  rightsTitle: "Të drejtat tuaja",
  rightsText:
    "Mund të kërkoni t’i shihni, t’i korrigjoni ose t’i fshini të dhënat tuaja (ligji 124/2024). Kërkesa bëhet si çdo shërbim tjetër:",
  rightsLink: "Kërkesë e personit për të dhënat e veta",
  commissioner:
    "Nëse përgjigjja nuk ju kënaq, ankohuni te Komisioneri për të Drejtën e Informimit dhe Mbrojtjen e të Dhënave Personale.",
  accessLead: "Duam që këtë faqe ta përdorë kushdo.",
  aimTitle: "Çfarë synojmë",
  aimText:
    "Standardin WCAG 2.2, niveli AA, në çdo faqe për qytetarët. Faqet punojnë me tastierë, pa JavaScript dhe në telefona të vjetër.",
  checkedTitle: "Si e kontrollojmë",
  checkedText:
    "Kontrolle automatike kalojnë mbi faqet kryesore para çdo versioni. Ato gjejnë më pak se gjysmën e problemeve.",
  limitsTitle: "Çfarë nuk punon ende mirë",
  limitsPdf:
    "Dokumentet e skanuara që vijnë nga zyrat mund të mos lexohen nga lexuesit e ekranit. Kërkojini në sportel me shkrim.",
  limitsPeople: "Ende nuk kemi bërë prova me përdorues me aftësi të kufizuara.",
  tellTitle: "Na tregoni",
  tellText: "Nëse diçka ju pengon, telefononi ose ejani në sportel: shërbimin jua japim në mënyrë tjetër.",
} as const;
