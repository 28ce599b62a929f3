export const mandateMessages = {
  company: "Business",
  nipt: "Tax number (NIPT)",
  name: "Name",
  nameStated:
    "The name is as you wrote it: this page is not connected to the register of businesses. The office compares it with the register.",
  nameChecked: "The name is as the municipality checked it before.",
  neededOnce:
    "The municipality has no authorisation of yours for this business yet. You give it once; next time we do not ask.",
  paperShows:
    "It must show: {name} (NIPT {nipt}), your name, the signature of who authorises you, and until when it is valid.",
  expiredTitle: "The authorisation has expired",
  expiredText:
    "It was valid until {date}. Without a new one you cannot apply for this business; upload it here. Applications you have sent go on.",
  refusedTitle: "The authorisation was not accepted",
  refusedText: "The office wrote:",
  refusedHow: "Give another one to go on.",
  myCompanies: "Businesses I represent",
  validUntil: "Valid until {date}",
  wasValidUntil: "It was valid until {date}",
  noEnd: "No end, as representative named in the register",
  stateAccepted: "Accepted by the office",
  stateUnchecked: "Waits for the office’s check",
  stateRefused: "Not accepted",
  stateExpired: "Expired",
  stateWithdrawn: "Removed by the applicant",
  renewHow: "You upload the new one when you next apply for this business.",
  remove: "Remove from the list",
  removeTitle: "Do you no longer represent this business?",
  removeText:
    "The authorisation is removed and not used for new applications. Open cases go on; to stop them, withdraw each.",
  removeYes: "Yes, remove the business",
  removeNo: "No, back to my account",
  removed: "The business was removed from the list",
  mandate: "Authorisation",
  basisRegister: "Administrator or legal representative named in the register (QKB)",
  basisAuthorisation: "Authorisation or power of attorney",
  handedIn: "Handed in on {date}",
  checkedBy: "Checked by {name}, {date}",
  wasInForce: "It was in force when the application was registered.",
  noneHere:
    "The applicant has handed in no authorisation for this business at this municipality. If one is needed, request completion.",
  compareName:
    "Compare name, tax number, representative and end with the document or the register (QKB). You check it once for all applications of this person for this business.",
  accept: "Accept the authorisation",
  refuse: "Do not accept",
  whyRefused: "Why the authorisation is not accepted",
  whyRefusedHint: "In plain words. The applicant reads them when they next apply",
  afterRefusal:
    "The case does not stop by itself. From the menu above (⋯) choose “Request completion”: the authorisation is marked there with your reason.",
  toDocuments: "See the documents",
  saidAccepted: "The authorisation of the representative was accepted.",
  saidRefused: "The authorisation of the representative was not accepted.",
} as const;
