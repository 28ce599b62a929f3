import { cookies } from "next/headers";
import { Language } from "@/lib/text";
import { staffDesk } from "@/server/trpc/staff-desk";

export const languageCookie = "ossis-language";

/** The language somebody chose for the staff screens, else the one this browser was set to; Albanian until then. */
export async function staffLanguage(): Promise<Language> {
  const preferred = (await staffDesk())?.preferences.language;
  return preferred ?? Language.catch("sq").parse((await cookies()).get(languageCookie)?.value);
}
