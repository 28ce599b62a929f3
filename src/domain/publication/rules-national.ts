import type { Deadline, Procedure } from "@/domain/catalogue/inputs";
import { type Fiche, ficheOf } from "@/domain/catalogue/rules-fiche";
import { answersFilter, lineOf } from "@/domain/catalogue/rules-list";
import { categories, registerNames, topicByCode } from "@/domain/catalogue/rules-topics";
import type { CatalogueFilter } from "@/domain/publication/inputs-national";
import { officeName } from "@/domain/publication/rules-offices";
import type { WorkflowOutline } from "@/domain/workflow/outline";
import type { Text } from "@/lib/text";

/** One procedure as the national catalogue lists it; `steps` are those between registration and hand-over. */
export type CatalogueLine = {
  code: string;
  title: Text;
  category: Text;
  audience: Procedure["audience"];
  channel: Procedure["channel"];
  deadline: Deadline;
  steps: number;
  version: number;
  publishedAt: Date;
};

/** One version of a procedure as a coordinator reads it; `problems` is empty when it may be published as it stands. */
export type ProcedureSheet = {
  facts: Procedure;
  version: number;
  publishedAt: Date;
  fiche: Fiche;
  outline: WorkflowOutline;
  problems: Text[];
};

/** Returns a published version as a line of the national catalogue. */
export function catalogueLineOf(facts: Procedure, version: number, publishedAt: Date): CatalogueLine {
  const { code, title, audience, channel, deadline } = facts;
  const category = topicByCode(categories, facts.category).name;
  const steps = facts.steps.length;
  return { code, title, category, audience, channel, deadline, steps, version, publishedAt };
}

/** Returns whether a procedure stands under the category, audience and channel asked for; the words are for the search. */
export const answersCatalogue = (facts: Procedure, { typed: _, ...filter }: CatalogueFilter): boolean =>
  answersFilter(lineOf(facts, null), filter);

/** Returns the thirteen sections with nothing local in them: what is the same in every municipality. */
export function standardFiche(facts: Procedure): Fiche {
  return ficheOf(facts, {
    municipality: { sq: "Bashkia që e ofron", en: "The municipality that offers it" },
    category: topicByCode(categories, facts.category).name,
    office: { name: officeName(facts.office), phone: null, email: null },
    registers: registerNames,
    fee: null,
    counters: [],
    suspended: null,
    usualDays: null,
  });
}
