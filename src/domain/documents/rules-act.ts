import { appealOf } from "@/domain/catalogue/rules-wording";
import type { ActContent } from "@/domain/documents/inputs";
import type { Signatory } from "@/domain/documents/rules-signatory";
import type { HistoryEntry, LoadedDossier } from "@/domain/dossier/reads";
import { registerIn } from "@/domain/dossier/rules-history";
import { formatDate } from "@/lib/dates";
import { describeAnswer } from "@/lib/form-answers-describe";

/** What an act is composed of, read in one transaction. */
export type ActMaterial = {
  document: { kind: "approved" | "refused"; eventSeq: number; issuedOn: string };
  /** Which act of the dossier this is, counted from 1; the reply number after the slash. */
  place: number;
  dossier: LoadedDossier;
  history: HistoryEntry[];
  municipality: string;
  office: string;
  signatory: Signatory;
  until: string | null;
};

/**
 * Appeal within 30 days (law 44/2015), court within 45 days after that (law 49/2012); against an answer to a request for
 * information, to the Commissioner within 30 working days (law 119/2014).
 */
function appealAgainst({ dossier, municipality }: ActMaterial): string {
  const { to, body } = appealOf(dossier.procedure.facts);
  if (to === "commissioner") {
    return `Kundër kësaj përgjigjeje mund të ankoheni te ${body.sq} brenda 30 ditëve të punës nga dita kur e morët (ligji 119/2014). Kundër vendimit të Komisionerit mund të kërkoni gjykim në gjykatën administrative (ligji 49/2012).`;
  }
  return `Kundër këtij akti mund të ankoheni te ${municipality} brenda 30 ditëve nga dita kur e morët, sipas Kodit të Procedurave Administrative (ligji 44/2015). Kundër vendimit për ankimin mund të kërkoni gjykim në gjykatën administrative brenda 45 ditëve (ligji 49/2012).`;
}

function factsOf({ procedure, answers }: LoadedDossier): ActContent["facts"] {
  const fields = procedure.facts.form.questions.flatMap((question) => question.fields);
  return fields.flatMap((field) => {
    const value = answers[field.key];
    if (value === undefined || value === null || field.kind === "file") return [];
    const words = describeAnswer(field, value, "sq");
    return words ? [{ label: field.label.sq, value: words }] : [];
  });
}

/** The latest words of a kind written into the history up to the signature. */
function lastWords(
  history: HistoryEntry[],
  eventSeq: number,
  pick: (data: Record<string, unknown>) => unknown,
): string | null {
  for (const entry of history.filter(({ seq }) => seq <= eventSeq).toReversed()) {
    const words = pick(entry.data);
    if (typeof words === "string" && words.trim() !== "") return words.trim();
  }
  return null;
}

/** Words with which the office answered; why somebody put a task off or passed it on is not for the act. */
function reasonsIn(history: HistoryEntry[], eventSeq: number): string | null {
  const answers = history.filter(({ kind }) => kind === "decided");
  return lastWords(answers, eventSeq, (data) => data.reasons);
}

function conditionsIn(data: Record<string, unknown>): unknown {
  const { record } = data;
  return typeof record === "object" && record !== null && "conditions" in record ? record.conditions : null;
}

function validityOf({ document, dossier, until }: ActMaterial): string {
  const stated = dossier.procedure.facts.result.validity.sq;
  if (document.kind === "refused") return "";
  return until ? `${stated}, deri më ${formatDate(until, "sq", "long")}` : stated;
}

/** What the act says. */
export function composeContent(material: ActMaterial): ActContent {
  const { document, dossier, history, municipality, signatory } = material;
  const { facts } = dossier.procedure;
  const { applicant } = dossier;
  const registerNumber = registerIn(history);
  const approved = document.kind === "approved";
  return {
    kind: approved ? "approval" : "refusal",
    municipality,
    office: material.office,
    title: approved ? facts.result.name.sq : "Vendim për refuzimin e kërkesës",
    service: facts.title.sq,
    number: `${registerNumber}/${material.place}`,
    registerNumber,
    procedureCode: facts.code,
    holder: `${applicant.firstName} ${applicant.fatherName ? `(${applicant.fatherName}) ` : ""}${applicant.lastName}`,
    holderNumber: applicant.personalNumber,
    business: applicant.business ? `${applicant.business.name}, NIPT ${applicant.business.nipt}` : null,
    legalBasis: facts.legalBasis.map(
      ({ ref, title }) => `${/^\d/.test(ref) ? "Ligji " : ""}${ref} – ${title.sq}`,
    ),
    facts: factsOf(dossier),
    reasons: reasonsIn(history, document.eventSeq),
    conditions: approved ? lastWords(history, document.eventSeq, conditionsIn) : null,
    validity: validityOf(material),
    appeal: appealAgainst(material),
    signatory: { name: signatory.name, role: signatory.role },
  };
}
