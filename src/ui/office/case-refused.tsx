import type { CaseAnswer } from "@/domain/routing/rules-case";
import { formatPhone } from "@/lib/contact";
import type { Language } from "@/lib/text";
import { ButtonLink } from "@/ui/kit/button";
import { caseMessages } from "@/ui/messages/case";
import { translator } from "@/ui/messages/translator";

type Props = { language: Language; helpers: Extract<CaseAnswer, { kind: "refused" }>["helpers"] };

/** A dossier of this municipality outside one's own work: who has it, and how to reach them. */
export function CaseRefused({ language, helpers }: Props) {
  const t = translator(language, caseMessages);
  return (
    <div className="mx-auto max-w-xl px-4 py-12">
      <h1>{t("refusedTitle")}</h1>
      <p className="mt-2">{t("refusedText")}</p>
      {helpers.length > 0 ? (
        <ul className="my-3 list-disc pl-6">
          {helpers.map(({ office, phone }) => (
            <li key={office.sq}>
              {office[language]}
              {phone ? ` · ${formatPhone(phone)}` : ""}
            </li>
          ))}
        </ul>
      ) : null}
      <ButtonLink href="/staff/work" variant="secondary" className="mt-4">
        {t("backToWork")}
      </ButtonLink>
    </div>
  );
}
