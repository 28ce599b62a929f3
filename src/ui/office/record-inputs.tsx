import type { RecordField, WorkWord } from "@/domain/routing/rules-work";
import { formText } from "@/lib/form-text";
import type { Language } from "@/lib/text";
import { LongTextInput } from "@/ui/kit/long-text-input";
import { TextInput } from "@/ui/kit/text-input";
import type { ErrorOf } from "@/ui/kit/use-form-checks";
import { caseMessages } from "@/ui/messages/case";
import { translator } from "@/ui/messages/translator";

const words = {
  findings: "recordFindings",
  visitDay: "recordVisitDay",
  sessionDay: "recordSessionDay",
  minutes: "recordMinutes",
  amount: "recordAmount",
  draft: "recordDraft",
  actNumber: "recordActNumber",
  collector: "recordCollector",
  handedOn: "recordHandedOn",
  answer: "recordAnswer",
  conditions: "conditions",
  notes: "recordNotes",
} as const satisfies Record<WorkWord, keyof typeof caseMessages.sq>;

type Props = {
  language: Language;
  fields: readonly RecordField[];
  today: string;
  errorOf: ErrorOf;
};

/** The inputs of a step's record; names are the keys of the record. */
export function RecordInputs({ language, fields, today, errorOf }: Props) {
  const t = translator(language, caseMessages);
  return fields.map((field) => {
    const frame = {
      id: `record-${field.key}`,
      language,
      label: t(words[field.as]),
      error: errorOf(`record-${field.key}`),
      name: field.key,
      optional: !field.required,
      required: field.required,
    };
    if (field.key === "text" || field.key === "conditions") {
      return (
        <LongTextInput key={field.key} {...frame} rows={field.as === "draft" ? 8 : 3} maxLength={4000} />
      );
    }
    if (field.key === "onDay") {
      return <TextInput key={field.key} {...frame} type="date" defaultValue={today} width="20" />;
    }
    if (field.key === "amount") {
      const unit = language === "sq" ? "Lekë" : "ALL";
      return <TextInput key={field.key} {...frame} type="number" min={0} step={1} width="10" unit={unit} />;
    }
    return <TextInput key={field.key} {...frame} maxLength={field.key === "number" ? 60 : 160} />;
  });
}

/** The record as written in a form, without what was left empty. */
export function readRecord(form: FormData, fields: readonly RecordField[]): Record<string, string | number> {
  const entries = fields.flatMap(({ key }): [string, string | number][] => {
    const word = formText(form, key);
    if (word === "") return [];
    return [[key, key === "amount" ? Number(word) : word]];
  });
  return Object.fromEntries(entries);
}
