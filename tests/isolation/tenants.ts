import type { Sql } from "postgres";
import type { Doors } from "@/db/doors";
import type { Actor, CitizenActor, GuestActor, Role } from "@/domain/tenancy/rules";
import { Role as Roles } from "@/domain/tenancy/rules";
import { makeNipt, makePersonalNumber } from "@/lib/identifiers";
import type { Municipality } from "@/server/seed/data";
import { Office } from "../office";

/** One municipality of the matrix: its office, its people, and the words that may be read nowhere else. */
export type Tenant = {
  office: Office;
  id: number;
  letters: string;
  /** Every free text its people wrote holds this word. */
  word: string;
  secrets: string[];
  citizen: CitizenActor;
  guest: GuestActor;
  actors: { name: string; actor: Actor }[];
  /** Secrets of links that bodies outside hold. */
  links: string[];
  /** What somebody of it could really send, by procedure: what is made up from a form alone is mostly refused. */
  exact: ReadonlyMap<string, unknown>;
  /** Values of its rows by table and column, for asking about them. */
  values: Map<string, string[]>;
};

/** The personal number of the n-th applicant of a municipality; no two municipalities share one. */
export const numberOf = (municipality: number, nth: number): string =>
  makePersonalNumber({
    birthDate: `19${60 + (municipality % 30)}-0${1 + nth}-1${municipality % 9}`,
    sex: "female",
    serial: municipality * 7 + nth,
  });

/** The business every applicant of a municipality speaks for. */
export const niptOf = (municipality: number): string =>
  makeNipt({ registeredOn: "2019-12-14", serial: municipality, region: municipality % 8 });

export const phoneOf = (municipality: number): string =>
  `+3556981${String(municipality * 37 + 10_000).slice(0, 5)}`;

/** Words nobody would write by chance: only letters, so that every field takes them. */
export const wordOf = (slug: string): string =>
  `Kanarin${slug
    .replace(/[^a-z]/g, "")
    .split("")
    .reverse()
    .join("")}`;

/** One person for each role anybody holds here, and everybody who is not staff. */
export async function actorsOf(
  office: Office,
  citizen: CitizenActor,
  guest: GuestActor,
): Promise<Tenant["actors"]> {
  const people = await office.people();
  const holder = (role: Role) => people.find((person) => person.posts.some((post) => post.role === role));
  const staff = Roles.options.flatMap((role) => {
    const actor = holder(role);
    return actor ? [{ name: role, actor }] : [];
  });
  const { municipalityId } = office.place;
  return [
    { name: "visitor", actor: { kind: "visitor", municipalityId } },
    { name: "guest", actor: guest },
    { name: "citizen", actor: citizen },
    ...staff,
  ];
}

export function openOffice(doors: Doors, municipality: Municipality): Office {
  return Office.open(doors, municipality);
}

/** Values by which rows are asked for: every identifier, code and number of every table, for one municipality. */
export async function readValues(superuser: Sql, municipality: number): Promise<Map<string, string[]>> {
  const columns = await superuser<{ table: string; column: string }[]>`
    select c.relname as table, a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and a.attnum > 0 and not a.attisdropped
       and (a.atttypid = 'uuid'::regtype or a.attname ~ '(code|number|user_name|email)$')
       and exists (select from pg_attribute m where m.attrelid = c.oid and m.attname = 'municipality_id')`;
  const values = new Map<string, string[]>();
  for (const { table, column } of columns) {
    const rows = await superuser.unsafe<{ value: string }[]>(
      `select distinct "${column}"::text as value from "${table}" where municipality_id = ${municipality} and "${column}" is not null limit 400`,
    );
    if (rows.length > 0)
      values.set(
        `${table}.${column}`,
        rows.map(({ value }) => value),
      );
  }
  return values;
}
