import type { Role } from "@/domain/tenancy/rules";
import type { Text } from "@/lib/text";

/** A member of staff as the administrator sees them. Instants are ISO texts. */
export type PersonRow = {
  staffId: string;
  userName: string;
  fullName: string;
  email: string | null;
  active: boolean;
  posts: { officeId: string; role: Role }[];
  openTasks: number;
  /** Null for whoever never signed in. */
  lastSignIn: string | null;
};

export type OfficeName = { id: string; code: string; name: Text };
