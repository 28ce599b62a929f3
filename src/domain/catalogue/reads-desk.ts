import type { Tx } from "@/db/lease";
import { type Opening, openingAt } from "@/domain/catalogue/rules-hours";
import { listHolidays, listOffices, listOfficesByKind, listUnits } from "@/domain/tenancy/reads";
import type { OfficeKind } from "@/domain/tenancy/rules";
import { compareAlbanian } from "@/lib/albanian";
import type { Text } from "@/lib/text";

/** Where and when people reach a municipality: its counters by name, and whether they are open now. */
export type Desk = {
  phone: string | null;
  opening: Opening;
  counters: { name: string; phone: string | null }[];
};

export type OfficeContact = { name: Text; phone: string | null };

/** The counters of this municipality, the number of its one-stop shop, and whether they are open at `now`. */
export async function getDesk(tx: Tx, now: Date): Promise<Desk> {
  const [units, holidays, office] = await Promise.all([
    listUnits(tx),
    listHolidays(tx),
    findOffice(tx, "SHQ"),
  ]);
  const counters = units
    .filter(({ hasCounter }) => hasCounter)
    .map(({ name, phone }) => ({ name, phone }))
    .sort((one, other) => compareAlbanian(one.name, other.name));
  return { phone: office?.phone ?? null, opening: openingAt(now, holidays), counters };
}

/** The office that does the work of a kind here; null when none is arranged. */
export async function findOffice(tx: Tx, kind: OfficeKind): Promise<OfficeContact | null> {
  const [kinds, offices] = await Promise.all([listOfficesByKind(tx), listOffices(tx)]);
  const id = kinds.find((one) => one.kind === kind)?.officeId;
  const office = offices.find((one) => one.id === id);
  return office ? { name: { sq: office.nameSq, en: office.nameEn }, phone: office.phone } : null;
}

/** Every office with its number, in the order of their codes. */
export async function listContacts(tx: Tx): Promise<OfficeContact[]> {
  const offices = await listOffices(tx);
  return offices.map(({ nameSq, nameEn, phone }) => ({ name: { sq: nameSq, en: nameEn }, phone }));
}
