import type { ServiceAtCounter } from "@/domain/intake/rules-counter";
import type { Language } from "@/lib/text";
import type { CounterDraft } from "@/ui/counter/draft";
import { forBusiness } from "@/ui/counter/submission";
import { TextInput } from "@/ui/kit/text-input";
import { counterMessages } from "@/ui/messages/counter";
import { translator } from "@/ui/messages/translator";

type Props = {
  language: Language;
  draft: CounterDraft;
  errors: Record<string, string>;
  service: ServiceAtCounter;
  onDraft: (part: Partial<CounterDraft>) => void;
};

/** The business the person speaks for; nothing where the service is only for citizens. */
export function BusinessFields({ language, draft, errors, service, onDraft }: Props) {
  const t = translator(language, counterMessages);
  if (service.audience === "citizen") return null;
  return (
    <>
      {service.audience === "both" ? (
        <div className="o-choice mb-2">
          <input
            className="o-choice__input"
            type="checkbox"
            id="c-business"
            checked={draft.isBusiness}
            onChange={(event) => onDraft({ isBusiness: event.target.checked })}
          />
          <label className="o-choice__label" htmlFor="c-business">
            {t("forBusiness")}
          </label>
        </div>
      ) : null}
      {forBusiness(draft, service) ? (
        <div className="grid gap-x-4 sm:grid-cols-2">
          <TextInput
            id="c-nipt"
            language={language}
            label={t("nipt")}
            error={errors.nipt}
            autoComplete="off"
            code
            value={draft.nipt}
            onChange={(event) => onDraft({ nipt: event.target.value })}
          />
          <TextInput
            id="c-businessName"
            language={language}
            label={t("businessName")}
            error={errors.businessName}
            autoComplete="off"
            value={draft.businessName}
            onChange={(event) => onDraft({ businessName: event.target.value })}
          />
        </div>
      ) : null}
    </>
  );
}
