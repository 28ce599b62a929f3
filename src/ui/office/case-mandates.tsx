import type { ReactNode } from "react";
import type { CaseMandate } from "@/domain/intake/rules-mandate";
import { formatDate } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { MandateTag } from "@/ui/dossier/mandate-tag";
import { mandateMessages } from "@/ui/messages/mandate";
import { translator } from "@/ui/messages/translator";
import { CaseFiles } from "@/ui/office/case-files";

const basisWord = { register: "basisRegister", authorisation: "basisAuthorisation" } as const;

/** What an officer compares with the paper: the right, and until when. */
function rightWords({ basis, validUntil, state }: CaseMandate, language: Language): string {
  const t = translator(language, mandateMessages);
  if (validUntil === null) return t(basisWord[basis]);
  const date = formatDate(validUntil, language, "long");
  return `${t(basisWord[basis])} · ${t(state === "expired" ? "wasValidUntil" : "validUntil", { date })}`;
}

/** When it came, who checked it, whether it is still held to, as short sentences. */
function historyWords(mandate: CaseMandate, registeredOn: string, language: Language): string {
  const t = translator(language, mandateMessages);
  const day = (date: string) => formatDate(date, language, "long");
  const { validUntil, state, addedOn, checkedBy, checkedOn, withdrawnOn } = mandate;
  const wasInForce = state === "expired" && validUntil !== null && validUntil >= registeredOn;
  return [
    t("handedIn", { date: day(addedOn) }),
    ...(checkedBy && checkedOn ? [t("checkedBy", { name: checkedBy, date: day(checkedOn) })] : []),
    ...(withdrawnOn ? [`${t("stateWithdrawn")}, ${day(withdrawnOn)}`] : []),
    ...(wasInForce ? [t("wasInForce")] : []),
  ].join(" · ");
}

type Props = {
  language: Language;
  dossierId: string;
  /** Civil date. */
  registeredOn: string;
  mandates: readonly CaseMandate[];
  actsFor: (mandate: CaseMandate) => ReactNode;
};

/** By what right the applicant speaks for the business: paper, end, verdict, and beside each what can be said of it. */
export function CaseMandates({ language, dossierId, registeredOn, mandates, actsFor }: Props) {
  const t = translator(language, mandateMessages);
  return (
    <section className="mb-4" aria-label={t("mandate")}>
      <h2>{t("mandate")}</h2>
      {mandates.length === 0 ? <p>{t("noneHere")}</p> : null}
      <ul>
        {mandates.map((mandate) => (
          <li
            key={mandate.id}
            className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b border-border py-2.5"
          >
            <div className="min-w-0 flex-1 basis-72">
              <p className="font-semibold">
                {mandate.businessName} · <span className="font-mono">{mandate.nipt}</span>
              </p>
              <p>{rightWords(mandate, language)}</p>
              <p className="text-caption text-text-2">{historyWords(mandate, registeredOn, language)}</p>
              <CaseFiles
                language={language}
                files={mandate.files}
                hrefFor={(id) => `/api/mandates/${dossierId}/${id}`}
              />
              {mandate.refusal ? (
                <p className="mt-1 border-l-4 border-border pl-2">{mandate.refusal}</p>
              ) : null}
              {mandate.corrected ? (
                <p className="mt-1 border-l-4 border-border pl-2">
                  {t("correctedBy", {
                    name: mandate.corrected.by ?? "",
                    date: formatDate(mandate.corrected.on, language, "long"),
                  })}
                  : {mandate.corrected.reasons}
                </p>
              ) : null}
            </div>
            <MandateTag language={language} state={mandate.state} />
            {actsFor(mandate)}
          </li>
        ))}
      </ul>
    </section>
  );
}
