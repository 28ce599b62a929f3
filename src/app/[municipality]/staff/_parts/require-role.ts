import { forbidden } from "next/navigation";
import type { Role } from "@/domain/tenancy/rules";
import type { Language } from "@/lib/text";
import { atWork } from "./at-work";
import { staffLanguage } from "./staff-language";

/** The language of a page that is for these roles; any other member of staff is refused. */
export async function requireRole(...roles: Role[]): Promise<{ language: Language; staffId: string }> {
  const { actor } = await atWork();
  if (!actor.posts.some(({ role }) => roles.includes(role))) forbidden();
  return { language: await staffLanguage(), staffId: actor.staffId };
}
