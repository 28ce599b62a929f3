import type { Language } from "@/lib/text";

/** What a sign-in form carries on: the language, and the page somebody wanted. */
export function Remembered({ language, back = "" }: { language: Language; back?: string }) {
  return (
    <>
      {language === "en" ? <input type="hidden" name="gjuha" value="en" /> : null}
      {back ? <input type="hidden" name="kthehu" value={back} /> : null}
    </>
  );
}
