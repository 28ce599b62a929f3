import type { Assignment } from "@/domain/tenancy/inputs-offices";
import type { OfficeKind } from "@/domain/tenancy/rules";

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
