import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Procedure } from "@/domain/catalogue/inputs";
import { procedureVersions } from "@/domain/catalogue/tables";
import { deriveWorkflow } from "@/domain/publication/rules-workflow";
import { type NationalRole, OfficeKind, Role } from "@/domain/tenancy/rules";
import { holidays, municipalities } from "@/domain/tenancy/tables";
import { nationalAccounts, nationalSecrets } from "@/domain/tenancy/tables-access";
import { newId } from "@/lib/ids";
import type { Text } from "@/lib/text";
import type { Municipality } from "@/server/seed/data";
import type { NeededRoles } from "@/server/seed/organisation";

type Reference = {
  municipalities: Municipality[];
  procedures: Procedure[];
  holidays: { date: string; name: Text; substitute: boolean; estimated: boolean }[];
};

async function asOwner<T>(
  ownerUrl: string,
  work: (database: ReturnType<typeof drizzle>) => Promise<T>,
): Promise<T> {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    return await work(drizzle(client));
  } finally {
    await client.end({ timeout: 5 });
  }
}

const municipalityRow = ({
  id,
  slug,
  letters,
  name,
  fullName,
  county,
  population,
  minorityLanguages,
}: Municipality) => ({
  id,
  slug,
  letters,
  name,
  fullName,
  county,
  population,
  minorityLanguages,
  phase: "live" as const,
});

/** Writes what belongs to everybody, as the owner, unless it is there. */
export function seedReference(ownerUrl: string, data: Reference): Promise<void> {
  return asOwner(ownerUrl, (database) =>
    database.transaction(async (tx) => {
      const there = await tx.select({ id: municipalities.id }).from(municipalities).limit(1);
      if (there.length > 0) return;
      const publishedAt = new Date();
      await tx.insert(municipalities).values(data.municipalities.map(municipalityRow));
      await tx.insert(holidays).values(
        data.holidays.map(({ date, name, substitute, estimated }) => ({
          onDay: date,
          nameSq: name.sq,
          nameEn: name.en,
          substitute,
          estimated,
        })),
      );
      await tx.insert(procedureVersions).values(
        data.procedures.map((facts) => ({
          code: facts.code,
          version: facts.version,
          facts,
          workflow: deriveWorkflow(facts),
          publishedAt,
        })),
      );
    }),
  );
}

/** Writes the invented national users of a demonstration. */
export function seedNationalPeople(
  ownerUrl: string,
  people: { userName: string; fullName: string; role: NationalRole }[],
  passwordHash: string,
): Promise<void> {
  return asOwner(ownerUrl, async (database) => {
    const there = await database.select({ id: nationalAccounts.id }).from(nationalAccounts).limit(1);
    if (there.length > 0) return;
    const accounts = people.map((account) => ({ ...account, id: newId() }));
    await database.insert(nationalAccounts).values(accounts);
    await database
      .insert(nationalSecrets)
      .values(accounts.map(({ id }) => ({ accountId: id, passwordHash, recoveryHashes: [], failures: 0 })));
  });
}

/** Which roles each kind of office needs for the lanes of these procedures. */
export function neededRoles(procedures: Procedure[]): NeededRoles {
  const needed: NeededRoles = new Map(
    OfficeKind.options.map((kind) => [kind, new Set<Role>(["specialist", "head-of-directorate"])]),
  );
  needed.set("SHQ", new Set<Role>(["front-office", "specialist", "head-of-sector", "administrator"]));
  needed.set("KRY", new Set<Role>(["mayor", "deputy-mayor", "auditor"]));
  for (const procedure of procedures) {
    for (const lane of deriveWorkflow(procedure).lanes)
      needed.get(OfficeKind.parse(lane.office))?.add(Role.parse(lane.role));
  }
  return needed;
}
