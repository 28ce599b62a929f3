import type { Language } from "@/lib/text";
import { Icon } from "@/ui/kit/icon";
import { staffMessages } from "@/ui/messages/staff";
import { translator } from "@/ui/messages/translator";

/** Opens a dossier by any of its numbers; a plain form, so that a scanner's Enter is enough. */
export function FindBox({ language }: { language: Language }) {
  const t = translator(language, staffMessages);
  return (
    <search className="min-w-0 flex-1 md:max-w-72">
      <form action="/staff/find" className="flex items-center gap-1">
        <label className="o-hidden" htmlFor="find">
          {t("findLabel")}
        </label>
        <input
          id="find"
          name="q"
          className="o-input h-9 min-w-0 flex-1"
          placeholder={t("findPlaceholder")}
          autoComplete="off"
          spellCheck={false}
        />
        <button type="submit" className="o-button o-button--quiet">
          <Icon name="search" label={t("findAct")} className="mx-0!" />
        </button>
      </form>
    </search>
  );
}
