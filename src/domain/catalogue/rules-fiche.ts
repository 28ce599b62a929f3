import type { Procedure } from "@/domain/catalogue/inputs";
import { type FeeOfApplication, feeOf, type LocalFee } from "@/domain/catalogue/rules-fee";
import {
  appealOf,
  limitInWords,
  limitSource,
  silenceInWords,
  wayInWords,
} from "@/domain/catalogue/rules-wording";
import type { Text } from "@/lib/text";

type Counter = { name: Text; address: string; hours: Text };

/** What the municipality that offers the service adds to the national facts. */
export type LocalFacts = {
  municipality: Text;
  category: Text;
  office: { name: Text; phone: string | null; email: string | null };
  /** Names of the registers by code, to say where the municipality fetches a document. */
  registers: Readonly<Record<string, Text>>;
  fee: LocalFee | null;
  counters: Counter[];
  suspended: { reason: Text } | null;
  /** Days within which eight of ten requests end here; null while too few have ended. */
  usualDays: number | null;
};

type FicheDocument = { key: string; name: Text; conditional: boolean; fetched: boolean; note: Text };

/** The thirteen sections of a fiche by name; people read them in `sectionOrder` under `sectionHeadings`. */
export type Fiche = {
  category: { name: Text };
  title: { text: Text; code: string };
  state: { active: boolean; text: Text };
  summary: { text: Text };
  who: { text: Text };
  how: { steps: Text[] };
  needs: { documents: FicheDocument[] };
  result: { name: Text; validity: Text };
  time: { limit: Text; source: Text; usual: Text | null; silence: Text };
  cost: { fee: FeeOfApplication; note: Text };
  access: { online: boolean; counters: Counter[]; text: Text };
  conditions: {
    conditions: Text[];
    laws: { ref: string; title: Text }[];
    appeal: { body: Text; limit: Text };
  };
  office: { municipality: Text; name: Text; phone: string | null; email: string | null };
};

export type SectionName = keyof Fiche;

/** What stands above each section. */
export const sectionHeadings: Record<SectionName, Text> = {
  category: { sq: "Kategoria", en: "Category" },
  title: { sq: "Shërbimi", en: "Service" },
  state: { sq: "Gjendja", en: "State" },
  summary: { sq: "Përshkrimi", en: "Description" },
  who: { sq: "Kush mund të aplikojë", en: "Who can apply" },
  how: { sq: "Si veprohet", en: "How to do it" },
  needs: { sq: "Çfarë ju duhet", en: "What you need" },
  result: { sq: "Çfarë merrni", en: "What you get" },
  time: { sq: "Koha dhe afatet", en: "Time and deadlines" },
  cost: { sq: "Sa kushton", en: "Cost" },
  access: { sq: "Ku dhe si aplikoni", en: "Access channels" },
  conditions: { sq: "Kushtet, baza ligjore dhe ankimi", en: "Conditions, legal basis and appeal" },
  office: { sq: "Zyra përgjegjëse", en: "Responsible office" },
};

/** The sections of a fiche, every one compulsory, in the fixed order of the information sheet (VKM 648/2018). */
export const sectionOrder: readonly SectionName[] = [
  "category",
  "title",
  "state",
  "summary",
  "who",
  "how",
  "needs",
  "result",
  "time",
  "cost",
  "access",
  "conditions",
  "office",
];

/**
 * Each required document. One that another public body holds is fetched by the municipality and not asked for (Code of Administrative Procedures; law 22/2018).
 */
function documentsOf(procedure: Procedure, registers: LocalFacts["registers"]): FicheDocument[] {
  return procedure.documents.map(({ key, name, heldBy, conditional }) => {
    const register = heldBy === null ? undefined : registers[heldBy];
    const fetched = heldBy !== null;
    const from = register ? { sq: ` (${register.sq})`, en: ` (${register.en})` } : { sq: "", en: "" };
    const note = fetched
      ? { sq: `E marrim ne${from.sq}; ju nuk e sillni.`, en: `We fetch it${from.en}; you do not bring it.` }
      : {
          sq: conditional ? "E sillni ju, nëse e keni." : "E sillni ju.",
          en: conditional ? "You bring it, if you have it." : "You bring it.",
        };
    return { key, name, conditional, fetched, note };
  });
}

const stateOf = ({ suspended }: LocalFacts): Fiche["state"] =>
  suspended
    ? {
        active: false,
        text: { sq: `Pezulluar: ${suspended.reason.sq}`, en: `Suspended: ${suspended.reason.en}` },
      }
    : { active: true, text: { sq: "Aktiv", en: "Active" } };

const accessOf = ({ channel }: Procedure, { counters }: LocalFacts): Fiche["access"] => {
  const texts: Record<Procedure["channel"], Text> = {
    both: { sq: "Online dhe në sportel", en: "Online and at the counter" },
    counter: { sq: "Vetëm në sportel", en: "Counter only" },
    online: { sq: "Vetëm online", en: "Online only" },
  };
  return {
    online: channel !== "counter",
    counters: channel === "online" ? [] : counters,
    text: texts[channel],
  };
};

const timeOf = (procedure: Procedure, { usualDays }: LocalFacts): Fiche["time"] => ({
  limit: limitInWords(procedure.deadline),
  source: limitSource(procedure),
  usual:
    usualDays === null
      ? null
      : {
          sq: `8 nga 10 kërkesa mbarojnë brenda ${usualDays} ${usualDays === 1 ? "dite" : "ditësh"}.`,
          en: `8 of 10 requests end within ${usualDays} ${usualDays === 1 ? "day" : "days"}.`,
        },
  silence: silenceInWords(procedure),
});

/** Returns the fiche of a service in one municipality, computed from the national facts and its own. */
export function ficheOf(procedure: Procedure, local: LocalFacts): Fiche {
  return {
    category: { name: local.category },
    title: { text: procedure.title, code: procedure.code },
    state: stateOf(local),
    summary: { text: procedure.summary },
    who: { text: procedure.whoFor },
    how: { steps: wayInWords(procedure) },
    needs: { documents: documentsOf(procedure, local.registers) },
    result: procedure.result,
    time: timeOf(procedure, local),
    cost: { fee: feeOf(procedure.fee, local.fee, {}), note: procedure.fee.note },
    access: accessOf(procedure, local),
    conditions: {
      conditions: procedure.preconditions,
      laws: procedure.legalBasis,
      appeal: appealOf(procedure),
    },
    office: { municipality: local.municipality, ...local.office },
  };
}
