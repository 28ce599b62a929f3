import type { OfficeKind, Role } from "@/domain/tenancy/rules";
import { fold } from "@/lib/albanian";
import type { Municipality, Office, Person } from "@/server/seed/data";

type Names = { male: string[]; female: string[]; surnames: string[] };

/** Work each kind of office must be able to do: the lanes of every procedure, and what an office always has. */
export type NeededRoles = Map<OfficeKind, Set<Role>>;

const leading = new Set<Role>(["head-of-directorate", "head-of-sector", "mayor", "commission"]);

/** The organisation a municipality of this size usually has. */
export function organisationFor(
  municipality: Municipality,
  kinds: { large: Office[]; medium: Office[]; small: Office[] },
): Office[] {
  if (municipality.population > 50_000) return kinds.large;
  return municipality.population > 15_000 ? kinds.medium : kinds.small;
}

/** The n-th of a list, going round; neighbours differ so that colleagues do not share names. */
const nth = <Item>(list: Item[], n: number): Item => {
  const item = list[n % list.length];
  if (item === undefined) throw new Error("The list is empty");
  return item;
};

function invented(names: Names, seed: number): string {
  const first = seed % 2 === 0 ? nth(names.female, seed * 7) : nth(names.male, seed * 11);
  return `${first} ${nth(names.surnames, seed * 13 + Math.floor(seed / 80))}`;
}

/**
 * Invented staff for a municipality: in every office two who lead and two who work, each with the roles the office
 * needs, so that four eyes can always be kept.
 */
export function inventStaff(
  municipality: Municipality,
  offices: Office[],
  needed: NeededRoles,
  names: Names,
): Person[] {
  return offices.flatMap((office, place) => {
    const roles = office.kinds.flatMap((kind) =>
      [...(needed.get(kind) ?? [])].map((role) => ({ office: kind, role })),
    );
    return [0, 1, 2, 3].flatMap((member) => {
      const leads = member < 2;
      const posts = roles.filter(({ role }) =>
        leading.has(role) ? leads : !leads || role === "deputy-mayor",
      );
      if (posts.length === 0) return [];
      const fullName = invented(names, municipality.id * 101 + place * 5 + member);
      const userName = `${fold(office.code)}${member + 1}`;
      return [{ userName, fullName, posts }];
    });
  });
}
