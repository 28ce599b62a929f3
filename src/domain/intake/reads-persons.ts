import { and, eq, or, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import type { FindPerson, SearchPersons } from "@/domain/intake/inputs-counter";
import type { KnownPerson } from "@/domain/intake/rules-counter";
import { persons } from "@/domain/tenancy/tables";
import { fold } from "@/lib/albanian";

const columns = {
  personalNumber: persons.personalNumber,
  firstName: persons.firstName,
  fatherName: persons.fatherName,
  lastName: persons.lastName,
  phone: persons.phone,
  email: persons.email,
  unit: persons.unit,
  street: persons.street,
};

/** The person of this municipality with exactly this number; null when it has never met them. */
export async function findPerson(tx: Tx, { personalNumber }: FindPerson): Promise<KnownPerson | null> {
  const [row] = await tx.select(columns).from(persons).where(eq(persons.personalNumber, personalNumber));
  return row ?? null;
}

const MOST = 8;

// `^@` in this collation is the one prefix test that reaches the index under row security.
const begins = (prefix: string) => sql`${persons.nameKey} collate "C" ^@ ${prefix}`;
const contains = (word: string) => sql`strpos(${persons.nameKey}, ${` ${word}`}) > 0`;

/** Names are kept surname first; people say them the other way round, so the last word may be the surname begun. */
function named(name: string): SQL | undefined {
  const key = fold(name);
  const words = key.split(" ");
  const last = words.pop() ?? "";
  return words.length > 0 ? or(begins(key), and(begins(last), ...words.map(contains))) : begins(key);
}

/** At most eight people whose name begins so, surname first or last, in the order of their names. */
export async function searchPersons(tx: Tx, { name }: SearchPersons): Promise<KnownPerson[]> {
  return tx
    .select(columns)
    .from(persons)
    .where(named(name))
    .orderBy(sql`${persons.nameKey} collate "C"`)
    .limit(MOST);
}
