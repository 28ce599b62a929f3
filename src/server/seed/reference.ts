import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Procedure } from "@/domain/catalogue/inputs";
import { deriveWorkflow } from "@/domain/catalogue/rules-workflow";
import { procedureVersions } from "@/domain/catalogue/tables";
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
  national: { userName: string; fullName: string; role: NationalRole }[];
  passwordHash: string;
};

/** Writes what belongs to everybody, as the owner. Returns false when it was there already. */
export async function seedReference(ownerUrl: string, data: Reference): Promise<boolean> {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    return await drizzle(client).transaction(async (tx) => {
      const there = await tx.select({ id: municipalities.id }).from(municipalities).limit(1);
      if (there.length > 0) return false;
      await tx.insert(municipalities).values(
        data.municipalities.map(
          ({ id, slug, letters, name, fullName, county, population, minorityLanguages }) => ({
            id,
            slug,
            letters,
            name,
            fullName,
            county,
            population,
            minorityLanguages,
            phase: "live" as const,
          }),
        ),
      );
      await tx.insert(holidays).values(
        data.holidays.map((day) => ({
          onDay: day.date,
          nameSq: day.name.sq,
          nameEn: day.name.en,
          substitute: day.substitute,
          estimated: day.estimated,
        })),
      );
      await tx.insert(procedureVersions).values(
        data.procedures.map((facts) => ({
          code: facts.code,
          version: facts.version,
          facts,
          workflow: deriveWorkflow(facts),
          publishedAt: new Date(),
        })),
      );
      const accounts = data.national.map((account) => ({ ...account, id: newId() }));
      await tx.insert(nationalAccounts).values(accounts);
      await tx
        .insert(nationalSecrets)
        .values(
          accounts.map(({ id }) => ({ accountId: id, passwordHash: data.passwordHash, recoveryHashes: [] })),
        );
      return true;
    });
  } finally {
    await client.end({ timeout: 5 });
  }
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
