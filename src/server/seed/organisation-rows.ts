import type { Doors } from "@/db/doors";
import type { Tx } from "@/db/lease";
import type { MunicipalityId } from "@/db/tenant";
import type { Procedure } from "@/domain/catalogue/inputs";
import type { LocalFee } from "@/domain/catalogue/rules-fee";
import { adoptions } from "@/domain/catalogue/tables";
import type { OfficeKind } from "@/domain/tenancy/rules";
import { administrativeUnits, officeKinds, offices } from "@/domain/tenancy/tables";
import { newId } from "@/lib/ids";
import type { Municipality, Office } from "@/server/seed/data";
import { organisationFor } from "@/server/seed/organisation";

/** The offices of one municipality as written, and which does the work of each kind. */
export type SeededOrganisation = { offices: Office[]; officeOf: Map<OfficeKind, string> };

const phone = (place: number, id: number) => `+35542${String(200_000 + id * 100 + place).slice(0, 6)}`;

/** Fees the law leaves to the council, invented: larger towns charge more, and space is charged by the square metre. */
function localFee({ code, fee, form }: Procedure, population: number): LocalFee | null {
  if (fee.kind !== "fiscal-package") return null;
  const factor = population > 50_000 ? 1.5 : 1;
  const area = form.questions
    .flatMap((question) => question.fields)
    .find((field) => field.kind === "number" && field.unit === "m²");
  if (area && fee.note.sq.includes("m²")) {
    return { amount: 80 * factor, per: [{ key: area.key, unit: { sq: "m²", en: "m²" } }] };
  }
  const base = 300 + (code.charCodeAt(4) + code.charCodeAt(1)) * 5;
  return { amount: Math.round((base * factor) / 100) * 100, per: [] };
}

/** True when this municipality's offers were written; they are written last. */
export async function hasOffers(tx: Tx): Promise<boolean> {
  const rows = await tx.select({ code: adoptions.code }).from(adoptions).limit(1);
  return rows.length > 0;
}

async function findOrganisation(tx: Tx): Promise<SeededOrganisation["officeOf"] | null> {
  const rows = await tx.select({ kind: officeKinds.kind, officeId: officeKinds.officeId }).from(officeKinds);
  return rows.length > 0 ? new Map(rows.map((row) => [row.kind, row.officeId])) : null;
}

/** Writes the units, offices and offers of one municipality, as that tenant. */
export async function seedOrganisation(
  doors: Doors,
  municipality: Municipality,
  kinds: Parameters<typeof organisationFor>[1],
  procedures: Procedure[],
): Promise<SeededOrganisation> {
  // The seed mints the municipality: it has no request to take it from.
  const municipalityId = municipality.id as MunicipalityId;
  const organisation = organisationFor(municipality, kinds);
  const officeRows = organisation.map((office, place) => ({
    municipalityId,
    id: newId(),
    code: office.code,
    nameSq: office.name.sq,
    nameEn: office.name.en,
    phone: phone(place, municipality.id),
    assignment: office.code === "TTV" ? ("least-loaded" as const) : ("queue" as const),
  }));
  const officeOf = new Map(
    organisation.flatMap((office, place) =>
      office.kinds.map((kind) => [kind, officeRows[place]?.id ?? ""] as const),
    ),
  );
  const units = municipality.units.map((name, place) => ({
    municipalityId,
    id: newId(),
    name,
    hasCounter: place === 0 || municipality.population > 50_000,
    phone: phone(50 + place, municipality.id),
  }));
  const offers = procedures.map((procedure) => ({
    municipalityId,
    code: procedure.code,
    version: procedure.version,
    offered: true,
    localFee: localFee(procedure, municipality.population),
  }));
  const written = await doors.asMunicipality({ municipalityId }, findOrganisation);
  if (written) return { offices: organisation, officeOf: written };
  await doors.asMunicipality({ municipalityId }, async (tx) => {
    await tx.insert(administrativeUnits).values(units);
    await tx.insert(offices).values(officeRows);
    await tx
      .insert(officeKinds)
      .values([...officeOf].map(([kind, officeId]) => ({ municipalityId, kind, officeId })));
    await tx.insert(adoptions).values(offers);
  });
  return { offices: organisation, officeOf };
}
