import type { Tx } from "@/db/lease";
import type { Procedure } from "@/domain/catalogue/inputs";
import { getOfferedProcedure, listOfferedProcedures } from "@/domain/catalogue/reads";
import { findOffice, getDesk } from "@/domain/catalogue/reads-desk";
import type { LocalFacts } from "@/domain/catalogue/rules-fiche";
import { openingHours } from "@/domain/catalogue/rules-hours";
import { lineOf, type ServiceLine } from "@/domain/catalogue/rules-list";
import { categories, registerNames, type Topic, topicByCode } from "@/domain/catalogue/rules-topics";
import { getMunicipality } from "@/domain/tenancy/reads";
import { notFound } from "@/lib/errors";

/** One service as this municipality offers it: the national facts, its own, and what is asked for beside it. */
export type ServiceSheet = {
  facts: Procedure;
  local: LocalFacts;
  category: Topic;
  publishedAt: Date;
  related: ServiceLine[];
};

const hours = {
  sq: `E hënë – e premte, ${openingHours.from}–${openingHours.to}`,
  en: `Monday to Friday, ${openingHours.from}–${openingHours.to}`,
};

type Asked = { municipalityId: number; code: string; usualDays: number | null; now: Date };

/** The sheet of a service for the municipality of the transaction. Throws not-found when it does not offer it. */
export async function getServiceSheet(tx: Tx, asked: Asked): Promise<ServiceSheet> {
  const { facts, localFee, publishedAt } = await getOfferedProcedure(tx, asked.code);
  const [municipality, office, desk, offered] = await Promise.all([
    getMunicipality(tx, asked.municipalityId),
    findOffice(tx, facts.office),
    getDesk(tx, asked.now),
    listOfferedProcedures(tx),
  ]);
  if (!office) throw notFound();
  const category = topicByCode(categories, facts.category);
  const { fullName } = municipality;
  const local: LocalFacts = {
    municipality: { sq: fullName, en: fullName },
    category: category.name,
    office: { ...office, email: null },
    registers: registerNames,
    fee: localFee,
    counters: desk.counters.map(({ name }) => ({
      name: { sq: name, en: name },
      address: `${name}, ${fullName}`,
      hours,
    })),
    suspended: null,
    usualDays: asked.usualDays,
  };
  return { facts, local, category, publishedAt, related: relatedTo(facts, offered) };
}

/** Four more services of the same event of life, those of the same category first. */
function relatedTo(
  facts: Procedure,
  offered: Awaited<ReturnType<typeof listOfferedProcedures>>,
): ServiceLine[] {
  const others = offered.filter((one) => one.code !== facts.code && one.facts.lifeEvent === facts.lifeEvent);
  const near = others.filter((one) => one.facts.category === facts.category);
  const lines = [...new Set([...near, ...others])].slice(0, 4);
  return lines.map((one) => lineOf(one.facts, one.localFee));
}
