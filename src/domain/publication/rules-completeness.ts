import type { Procedure } from "@/domain/catalogue/inputs";
import type { SectionName } from "@/domain/catalogue/rules-fiche";
import type { Text } from "@/lib/text";

/** A text nobody wrote: only spaces, dashes, dots or question marks. */
const isBlank = (text: Text): boolean => [text.sq, text.en].some((words) => !/[\p{L}\p{N}]/u.test(words));

const checks: { name: SectionName; lacks: (procedure: Procedure) => boolean }[] = [
  { name: "title", lacks: ({ title }) => isBlank(title) },
  { name: "summary", lacks: ({ summary }) => isBlank(summary) },
  { name: "who", lacks: ({ whoFor }) => isBlank(whoFor) },
  { name: "how", lacks: ({ steps }) => steps.length === 0 || steps.some(({ name }) => isBlank(name)) },
  {
    name: "needs",
    lacks: ({ documents }) =>
      documents.some(({ name }) => isBlank(name)) ||
      new Set(documents.map(({ key }) => key)).size < documents.length,
  },
  { name: "result", lacks: ({ result }) => isBlank(result.name) || isBlank(result.validity) },
  { name: "cost", lacks: ({ fee }) => isBlank(fee.note) || (fee.kind === "fixed" && fee.amount === null) },
  {
    name: "conditions",
    lacks: ({ legalBasis, preconditions }) =>
      legalBasis.length === 0 ||
      legalBasis.some(({ title }) => isBlank(title)) ||
      preconditions.some(isBlank),
  },
];

/**
 * Returns the sections of the fiche the facts cannot fill in both languages; a fiche that misses one is not published.
 * Category, state, time, access and office always can be filled, since the shape of the facts demands them.
 */
export function missingSections(procedure: Procedure): SectionName[] {
  return checks.filter(({ lacks }) => lacks(procedure)).map(({ name }) => name);
}
