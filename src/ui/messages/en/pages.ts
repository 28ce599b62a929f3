import type { pagesMessages as source } from "@/ui/messages/sq/pages";

export const pagesMessages: Record<keyof typeof source, string> = {
  helpLead: "How to find a service, how to apply and what happens next.",
  findTitle: "How do I find a service",
  findText:
    "Write in your own words what you need, with or without ë and ç. You may also write the code of a service, such as PUB-01.",
  findBrowse: "If you are not sure, choose a category or a life event in the list of services.",
  applyTitle: "How do I apply",
  applyOnline:
    "Open the sheet of the service and press “Apply online”. Your answers are saved at every step; you may stop and go on later.",
  applyCounter:
    "At the counter you apply without an account and without a phone. The clerk fills in the request with you and gives you the receipt.",
  documentsTitle: "Which documents do I bring",
  documentsText:
    "The sheet of each service says which documents you bring. What another institution holds, the municipality fetches itself.",
  afterTitle: "What happens after I apply",
  afterReceipt:
    "You get a receipt at once, with the case number, the tracking code and the date by which to expect an answer.",
  afterTrack: "With the tracking code you can see at any time where the request stands, without an account.",
  missingTitle: "What if something is missing",
  missingText:
    "The municipality writes to you what is missing and until when to send it. The deadline is paused until you complete it.",
  disagreeTitle: "What if I do not agree with the decision",
  disagreeText:
    "Every decision says where and until when you may appeal. An administrative appeal is made within 30 days of the notice of the decision.",
  complainLink: "Administrative appeal against a decision",
  askTitle: "Ask a person",
  contactLead: "Call us or come to a counter. You need no appointment.",
  officesTitle: "Offices of the municipality",
  office: "Office",
  privacyLead: "What we keep about you, why, and who sees it.",
  keepTitle: "What we keep",
  keepText:
    "Your name, personal number, contacts, the answers of the application, the documents you upload and what was done with the request.",
  whyTitle: "Why",
  whyText:
    "To examine your request and to prove the decision. The basis is the municipality’s legal duty (laws 139/2015 and 44/2015).",
  whoTitle: "Who sees it",
  whoText:
    "Only staff of this municipality who handle the request. Other municipalities do not see it. Every change of a file is recorded with the name of who made it.",
  otherBodies:
    "Where the law asks for a document of another institution, the municipality asks for that document only.",
  cookiesTitle: "Cookies",
  cookiesText:
    "We use only those needed to keep you signed in. There are no advertisements, no visitor counters and no services of third parties.",
  howLongTitle: "How long",
  howLongText:
    "Drafts that were not sent are deleted when they expire. Files that were sent are kept as long as the law on archives demands (law 9154/2003).",
  rightsTitle: "Your rights",
  rightsText:
    "You may ask to see, correct or delete your data (law 124/2024). The request is made like any other service:",
  rightsLink: "Request about one’s own data",
  commissioner:
    "If the answer does not satisfy you, complain to the Information and Data Protection Commissioner.",
  accessLead: "We want everybody to be able to use this site.",
  aimTitle: "What we aim for",
  aimText:
    "The standard WCAG 2.2, level AA, on every page for citizens. The pages work with the keyboard, without JavaScript and on old phones.",
  checkedTitle: "How we check it",
  checkedText:
    "Automatic checks run over the main pages before every version. They find less than half of the problems.",
  limitsTitle: "What does not work well yet",
  limitsPdf:
    "Scanned documents from the offices may not be readable with a screen reader. Ask for them in writing at the counter.",
  limitsPeople: "We have not yet tested with users who have disabilities.",
  tellTitle: "Tell us",
  tellText:
    "If something stands in your way, call or come to a counter: we give you the service another way.",
};
