import type { CaseMandate } from "@/domain/intake/rules-mandate";
import type { CaseFile } from "@/domain/routing/rules-case";
import { formatPhone } from "@/lib/contact";
import { formatDateTime } from "@/lib/dates";
import { describeAnswer } from "@/lib/form-answers-describe";
import type { Language } from "@/lib/text";
import { MandateTag } from "@/ui/dossier/mandate-tag";
import { SummaryList, type SummaryRow } from "@/ui/kit/summary-list";
import { caseMessages } from "@/ui/messages/case";
import { dossierMessages } from "@/ui/messages/dossier";
import { mandateMessages } from "@/ui/messages/mandate";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

const channelWord = { counter: "channelCounter", online: "channelOnline" } as const;

/** By what right the applicant speaks for the business, in a word; the paper lies with the documents. */
function mandateRow(mandates: readonly CaseMandate[], register: string, language: Language): SummaryRow {
  const m = translator(language, mandateMessages);
  const [newest] = mandates;
  const value = newest ? (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <MandateTag language={language} state={newest.state} />
      <a href={`/staff/case/${register}?tab=documents`}>{m("toDocuments")}</a>
    </span>
  ) : (
    m("noneHere")
  );
  return { key: "mandate", label: m("mandate"), value };
}

function applicantRows(
  { applicant, channel, registeredAt, trackingCode, register }: CaseFile,
  mandates: readonly CaseMandate[] | null,
  language: Language,
): SummaryRow[] {
  const [t, d] = [translator(language, caseMessages), translator(language, dossierMessages)];
  const { firstName, fatherName, lastName, business, phone, email, street, unit } = applicant;
  return [
    {
      key: "name",
      label: t("fullName"),
      value: [firstName, fatherName && `(${fatherName})`, lastName].filter(Boolean).join(" "),
    },
    ...(business
      ? [
          { key: "business", label: t("business"), value: `${business.name} · ${business.nipt}` },
          ...(mandates ? [mandateRow(mandates, register, language)] : []),
        ]
      : []),
    {
      key: "number",
      label: t("personalNumber"),
      value: <span className="font-mono">{applicant.personalNumber}</span>,
    },
    {
      key: "contact",
      label: t("contact"),
      value: [phone && formatPhone(phone), email].filter(Boolean).join(" · ") || null,
    },
    { key: "address", label: t("address"), value: [street, unit].filter(Boolean).join(", ") || null },
    {
      key: "came",
      label: t("registeredOn"),
      value: `${formatDateTime(new Date(registeredAt), language, "long")} · ${t(channelWord[channel])}`,
    },
    { key: "code", label: d("trackingCode"), value: <span className="font-mono">{trackingCode}</span> },
  ];
}

type Props = {
  language: Language;
  file: CaseFile;
  /** Null where nobody is represented, or the reader may not know by what right. */
  mandates: readonly CaseMandate[] | null;
};

/** Who asks and what was answered, question by question. */
export function CaseSummary({ language, file, mandates }: Props) {
  const d = translator(language, dossierMessages);
  const answered = file.questions
    .map((question) => ({
      ...question,
      fields: question.fields.filter((field) => file.answers[field.key] !== undefined),
    }))
    .filter((question) => question.fields.length > 0);
  return (
    <div className="grid gap-x-8 gap-y-4 xl:grid-cols-2">
      <section>
        <h2>{d("applicant")}</h2>
        <SummaryList language={language} rows={applicantRows(file, mandates, language)} />
      </section>
      <section>
        <h2>{translator(language, caseMessages)("answers")}</h2>
        {answered.length === 0 ? (
          <p className="mt-2 text-text-2">{translator(language, systemMessages)("notProvided")}</p>
        ) : null}
        {answered.map((question) => (
          <section key={question.id} className="mb-3">
            <h3 className="mt-2 text-table text-text-2">{question.title[language]}</h3>
            <SummaryList
              language={language}
              rows={question.fields.map((field) => {
                const answer = file.answers[field.key];
                const value = answer === undefined ? null : describeAnswer(field, answer, language);
                return {
                  key: field.key,
                  label: field.label[language],
                  value: value && <span className="whitespace-pre-line">{value}</span>,
                };
              })}
            />
          </section>
        ))}
      </section>
    </div>
  );
}
