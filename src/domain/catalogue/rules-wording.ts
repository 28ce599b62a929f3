import type { Deadline, Procedure } from "@/domain/catalogue/inputs";
import type { Text } from "@/lib/text";

const units: Record<Deadline["unit"], { one: Text; many: Text }> = {
  working: { one: { sq: "dite pune", en: "working day" }, many: { sq: "ditëve pune", en: "working days" } },
  calendar: { one: { sq: "dite", en: "day" }, many: { sq: "ditëve", en: "days" } },
  hours: { one: { sq: "ore", en: "hour" }, many: { sq: "orëve", en: "hours" } },
};

/** Returns the legal limit as a sentence; the count begins with the registered, complete request. */
export function limitInWords({ value, unit }: Deadline): Text {
  const { sq, en } = value === 1 ? units[unit].one : units[unit].many;
  return {
    sq: `Bashkia përgjigjet brenda ${value} ${sq} nga regjistrimi i kërkesës së plotë.`,
    en: `The municipality answers within ${value} ${en} of registering the complete request.`,
  };
}

/** Returns where the limit comes from: a published source, or a usual value the municipality has yet to confirm. */
export function limitSource({ evidence, legalBasis }: Procedure): Text {
  const [law] = legalBasis;
  return evidence.deadline === "source" && law
    ? {
        sq: `Afati është marrë nga burime të botuara. Baza ligjore: ${law.ref} "${law.title.sq}".`,
        en: `The limit comes from published sources. Legal basis: ${law.ref} "${law.title.en}".`,
      }
    : {
        sq: "Afati është vlerë e zakonshme. Kur ligji i posaçëm nuk cakton afat, kufiri është 60 ditë (ligji 44/2015).",
        en: "The limit is a usual value. Where no special law sets one, the limit is 60 days (law 44/2015).",
      };
}

const silences: Record<Procedure["tacitApproval"], Text> = {
  yes: {
    sq: "Kur afati kalon pa përgjigje, kërkesa quhet e miratuar. Ju mund të kërkoni një vërtetim për këtë.",
    en: "When the limit passes without an answer, the request counts as approved. You may ask for a confirmation.",
  },
  no: {
    sq: "Kur afati kalon pa përgjigje, kërkesa nuk quhet e miratuar. Ju keni të drejtë të ankoheni.",
    en: "When the limit passes without an answer, the request does not count as approved. You may appeal.",
  },
  unknown: {
    sq: "Nuk është konfirmuar nëse heshtja vlen si miratim. Kur afati kalon pa përgjigje, ju keni të drejtë të ankoheni.",
    en: "It is not confirmed whether silence means approval. When the limit passes without an answer, you may appeal.",
  },
};

/** Returns what silence means (Code of Administrative Procedures, article 97). */
export const silenceInWords = ({ tacitApproval }: Procedure): Text => silences[tacitApproval];

type Appeal = { to: "commissioner" | "municipality"; body: Text; limit: Text };

/** Returns to whom and until when one may appeal (law 44/2015; for information, law 119/2014). */
export function appealOf({ office, legalBasis }: Procedure): Appeal {
  const isInformation = office === "KDI" && legalBasis.some(({ ref }) => ref.includes("119/2014"));
  if (isInformation) {
    return {
      to: "commissioner",
      body: {
        sq: "Komisioneri për të Drejtën e Informimit dhe Mbrojtjen e të Dhënave Personale",
        en: "Information and Data Protection Commissioner",
      },
      limit: {
        sq: "30 ditë pune nga njoftimi i përgjigjes",
        en: "30 working days from the notice of the answer",
      },
    };
  }
  return {
    to: "municipality",
    body: {
      sq: "Organi epror; kur nuk ka, vetë bashkia. Më pas gjykata administrative brenda 45 ditëve.",
      en: "The superior body; where none, the municipality itself. Then the administrative court within 45 days.",
    },
    limit: { sq: "30 ditë nga njoftimi i vendimit", en: "30 days from the notice of the decision" },
  };
}

const applying: Record<Procedure["channel"], Text> = {
  both: { sq: "Aplikoni online ose në sportel.", en: "Apply online or at the counter." },
  counter: {
    sq: "Aplikoni në sportel; ky shërbim nuk ofrohet online.",
    en: "Apply at the counter; this service is not offered online.",
  },
  online: { sq: "Aplikoni online.", en: "Apply online." },
};

const happenings: { kinds: string[]; text: Text }[] = [
  {
    kinds: ["inspection"],
    text: {
      sq: "Bashkia bën një kontroll në vend kur duhet.",
      en: "The municipality makes a site visit where needed.",
    },
  },
  {
    kinds: ["interview", "meeting"],
    text: { sq: "Bashkia ju fton në një takim.", en: "The municipality invites you to a meeting." },
  },
  {
    kinds: ["commission"],
    text: { sq: "Një komision shqyrton kërkesën.", en: "A commission examines the request." },
  },
  { kinds: ["council"], text: { sq: "Këshilli bashkiak vendos.", en: "The municipal council decides." } },
];

/** What happens between applying and the result, in the order of the steps. */
function happeningsIn(steps: Procedure["steps"]): Text[] {
  const kinds = steps.map(({ kind }) => kind);
  const found = happenings.map(({ kinds: those, text }) => ({
    text,
    at: kinds.findIndex((kind) => those.includes(kind)),
  }));
  return found
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)
    .map(({ text }) => text);
}

/** Returns what to do and what happens, in the order it happens, one short sentence each. */
export function wayInWords({ channel, steps }: Procedure): Text[] {
  const pays = steps.some(({ kind, role }) => kind === "payment" && role === "applicant");
  const paid = steps.some(({ kind, role }) => kind === "payment" && role !== "applicant");
  return [
    applying[channel],
    {
      sq: "Ju merrni menjëherë vërtetimin me kodin e gjurmimit.",
      en: "You get the receipt with the tracking code at once.",
    },
    {
      sq: "Kur mungon diçka, bashkia ju kërkon ta plotësoni.",
      en: "When something is missing, the municipality asks you to complete it.",
    },
    ...happeningsIn(steps),
    ...(pays
      ? [{ sq: "Ju paguani tarifën sipas urdhërpagesës.", en: "You pay the fee by the payment order." }]
      : []),
    {
      sq: "Bashkia ju njofton dhe ju jep rezultatin.",
      en: "The municipality notifies you and gives you the result.",
    },
    ...(paid ? [{ sq: "Bashkia kryen pagesën ndaj jush.", en: "The municipality pays you." }] : []),
  ];
}
