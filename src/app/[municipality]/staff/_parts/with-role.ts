import type { Role } from "@/domain/tenancy/rules";
import type { Language } from "@/lib/text";
import { atWork } from "./at-work";
import { staffLanguage } from "./staff-language";

/** Who reads a page that is for these roles, with their language; null for any other member of staff. */
export async function withRole(...roles: Role[]): Promise<{ language: Language; staffId: string } | null> {
  const { actor } = await atWork();
  if (!actor.posts.some(({ role }) => roles.includes(role))) return null;
  return { language: await staffLanguage(), staffId: actor.staffId };
}
