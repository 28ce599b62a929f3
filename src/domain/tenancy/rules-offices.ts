import type { Assignment } from "@/domain/tenancy/inputs-offices";
import { OfficeKind, Role } from "@/domain/tenancy/rules";

/** An office with the kinds of work it does and how many people who work there. */
export type OfficeRow = {
  id: string;
  code: string;
  nameSq: string;
  nameEn: string;
  phone: string | null;
  assignment: Assignment;
  kinds: OfficeKind[];
  people: number;
};

/** A kind of work with the roles its office would need and nobody there holds. */
export type Lacking = { kind: OfficeKind; roles: Role[] };

/** Where steps would wait for nobody: by kind of work, the roles of its lanes that nobody holds in its office. */
export function lackingRoles(
  lanes: readonly { office: string; role: string }[],
  arranged: readonly { kind: OfficeKind; officeId: string }[],
  held: readonly { officeId: string; role: Role }[],
): Lacking[] {
  return OfficeKind.options.flatMap((kind) => {
    const officeId = arranged.find((each) => each.kind === kind)?.officeId;
    const needed = Role.options.filter((role) =>
      lanes.some((lane) => lane.office === kind && lane.role === role),
    );
    const roles = needed.filter(
      (role) => !held.some((post) => post.officeId === officeId && post.role === role),
    );
    return officeId && roles.length > 0 ? [{ kind, roles }] : [];
  });
}
