import { cookies } from "next/headers";
import { Language } from "@/lib/text";

export const languageCookie = "ossis-language";

/** The language this browser reads the staff screens in; Albanian until it chose. */
export async function staffLanguage(): Promise<Language> {
  const chosen = Language.safeParse((await cookies()).get(languageCookie)?.value);
  return chosen.success ? chosen.data : "sq";
}
