import type { ServiceAtCounter } from "@/domain/intake/rules-counter";
import type { Company } from "@/domain/intake/rules-mandate";
import { formatDate } from "@/lib/dates";
import type { Language } from "@/lib/text";
import type { CounterDraft } from "@/ui/counter/draft";
import { forBusiness } from "@/ui/counter/submission";
import { MandateTag } from "@/ui/dossier/mandate-tag";
import { TextInput } from "@/ui/kit/text-input";
import { counterMessages } from "@/ui/messages/counter";
import { mandateMessages } from "@/ui/messages/mandate";
import { translator } from "@/ui/messages/translator";

type Props = {
  language: Language;
  draft: CounterDraft;
  errors: Record<string, string>;
  service: ServiceAtCounter;
  company: Company | null;
  onDraft: (part: Partial<CounterDraft>) => void;
};

/** That the person may speak for the business, by what they handed in online before. */
function KnownMandate({ language, company }: { language: Language; company: Company }) {
  const t = translator(language, mandateMessages);
  const { name, state, validUntil } = company;
  const date = validUntil === null ? null : formatDate(validUntil, language, "long");
  return (
    <p className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 sm:col-span-2" role="status">
      <span>
        {t("mandate")}: {name}
      </span>
      <MandateTag language={language} state={state} />
      {date ? <span>{t(state === "expired" ? "wasValidUntil" : "validUntil", { date })}</span> : null}
    </p>
  );
}

/** The business the person speaks for; nothing where the service is only for citizens. */
export function BusinessFields({ language, draft, errors, service, company, onDraft }: Props) {
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
          {company ? <KnownMandate language={language} company={company} /> : null}
        </div>
      ) : null}
    </>
  );
}
