import type { Language } from "@/lib/text";
import { Button } from "@/ui/kit/button";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

/** Other language and sign-out; plain forms, so that they work before any script arrives. */
export function DeskActions({ language, path }: { language: Language; path: string }) {
  const t = translator(language, systemMessages);
  const other = language === "sq" ? "en" : "sq";
  return (
    <div className="flex items-center gap-1">
      <form method="post" action="/staff/language">
        <input type="hidden" name="to" value={other} />
        <input type="hidden" name="back" value={path} />
        <Button variant="quiet" lang={other} icon="globe">
          {t("languageOther")}
        </Button>
      </form>
      <form method="post" action="/staff/hyr/dil">
        <Button variant="quiet">{t("signOut")}</Button>
      </form>
    </div>
  );
}
