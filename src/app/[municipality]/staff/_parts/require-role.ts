import { notFound } from "next/navigation";
import type { Role } from "@/domain/tenancy/rules";
import type { Language } from "@/lib/text";
import { staffDesk } from "@/server/trpc/staff-desk";
import { staffLanguage } from "./staff-language";

/** The language of a page that is for these roles; for everybody else the page does not exist. */
export async function requireRole(...roles: Role[]): Promise<{ language: Language; staffId: string }> {
  const desk = await staffDesk();
  if (!desk?.roles.some((role) => roles.includes(role))) notFound();
  return { language: await staffLanguage(), staffId: desk.staffId };
}
