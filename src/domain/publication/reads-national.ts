import type { Tx } from "@/db/lease";
import { listPublishedProcedures, type PublishedProcedure } from "@/domain/catalogue/reads";
import { indexFor } from "@/domain/catalogue/reads-list";
import { searchServices } from "@/domain/catalogue/rules-search";
import type { CatalogueFilter } from "@/domain/publication/inputs-national";
import {
  answersCatalogue,
  type CatalogueLine,
  catalogueLineOf,
  type ProcedureSheet,
  standardFiche,
} from "@/domain/publication/rules-national";
import { publicationProblems } from "@/domain/publication/rules-publication";
import { outlineOf } from "@/domain/workflow/outline";
import { notFound } from "@/lib/errors";

/** The lines asked for, best first when words were typed, else by code; `total` is the size of the whole catalogue. */
export type NationalCatalogue = { lines: CatalogueLine[]; total: number; didYouMean: string | null };

/** The newest version of every procedure that answers the filter. */
export async function listNationalCatalogue(tx: Tx, filter: CatalogueFilter): Promise<NationalCatalogue> {
  const published = await listPublishedProcedures(tx);
  const { found, didYouMean } = foundBy(published, filter.typed?.trim() ?? "");
  const lines = found
    .filter(({ facts }) => answersCatalogue(facts, filter))
    .map(({ facts, version, publishedAt }) => catalogueLineOf(facts, version, publishedAt));
  return { lines, total: published.length, didYouMean };
}

function foundBy(published: PublishedProcedure[], typed: string) {
  if (typed === "") return { found: published, didYouMean: null };
  const { hits, didYouMean } = searchServices(indexFor(published), typed);
  const byCode = new Map(published.map((one) => [one.code, one]));
  return { found: hits.flatMap(({ code }) => byCode.get(code) ?? []), didYouMean };
}

/** The newest version of a procedure. Throws not-found for a code the catalogue does not have. */
export async function getProcedureSheet(tx: Tx, code: string): Promise<ProcedureSheet> {
  const published = await listPublishedProcedures(tx);
  const one = published.find((each) => each.code === code);
  if (!one) throw notFound();
  const { facts, workflow, version, publishedAt } = one;
  return {
    facts,
    version,
    publishedAt,
    fiche: standardFiche(facts),
    outline: outlineOf(workflow),
    problems: publicationProblems(facts, workflow),
  };
}
