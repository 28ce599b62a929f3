import type { StaffContext } from "@/domain/routing/reads-queues";
import { getMunicipality, listOffices } from "@/domain/tenancy/reads";
import { getPreferences } from "@/domain/tenancy/reads-preferences";
import type { Role } from "@/domain/tenancy/rules";
import { leadsOffice } from "@/domain/tenancy/rules-actor";
import type { Preferences } from "@/domain/tenancy/rules-preferences";
import type { Text } from "@/lib/text";

/** Who sits at a desk: name, municipality, offices with their names, roles, and whether they lead an office. */
export type Desk = {
  name: string;
  municipality: string;
  letters: string;
  offices: Text[];
  roles: Role[];
  leads: boolean;
  preferences: Preferences;
};

/** The desk of the person signed in. */
export async function getDesk({ tx, actor }: StaffContext): Promise<Desk> {
  const [municipality, offices, preferences] = await Promise.all([
    getMunicipality(tx, actor.municipalityId),
    listOffices(tx),
    getPreferences(tx, actor.staffId),
  ]);
  const held = new Set(actor.posts.map((post) => post.officeId));
  return {
    name: actor.name,
    municipality: municipality.fullName,
    letters: municipality.letters,
    offices: offices
      .filter((office) => held.has(office.id))
      .map((office) => ({ sq: office.nameSq, en: office.nameEn })),
    roles: [...new Set(actor.posts.map((post) => post.role))],
    leads: actor.posts.some((post) => leadsOffice(actor, post.officeId)),
    preferences,
  };
}
