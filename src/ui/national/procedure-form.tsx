import type { Field, Form } from "@/lib/form";
import type { Language } from "@/lib/text";
import { procedureMessages } from "@/ui/messages/procedures";
import { translator } from "@/ui/messages/translator";
import { fieldFacts } from "@/ui/national/field-facts";
import { ProcedurePart } from "@/ui/national/procedure-part";

function FieldLine({
  language,
  field,
  known,
}: {
  language: Language;
  field: Field;
  known: readonly Field[];
}) {
  return (
    <li className="py-0.5">
      {field.label[language]}{" "}
      <span className="text-text-2">– {fieldFacts(language, field, known).join("; ")}</span>
      {field.kind === "choice" ? (
        <span className="block pl-4 text-text-2">
          {field.options.map(({ label }) => label[language]).join(" · ")}
        </span>
      ) : null}
      {field.kind === "group" ? (
        <ul className="list-disc pl-5">
          {field.fields.map((inner) => (
            <FieldLine
              key={inner.key}
              language={language}
              field={inner}
              known={[...known, ...field.fields]}
            />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

/** The questions an applicant answers, each with its fields and what they take. */
export function ProcedureForm({ language, form }: { language: Language; form: Form }) {
  const t = translator(language, procedureMessages);
  const fields = form.questions.flatMap((question): Field[] => question.fields);
  return (
    <ProcedurePart language={language} part="form">
      <p className="mb-2 text-text-2">
        {t("formLead", { questions: form.questions.length, fields: fields.length })}
      </p>
      <ol className="list-decimal pl-6">
        {form.questions.map((question) => (
          <li key={question.id} className="mb-3 print:break-inside-avoid">
            <h3>{question.title[language]}</h3>
            {question.why ? <p className="text-text-2">{question.why[language]}</p> : null}
            <ul className="list-disc pl-5">
              {question.fields.map((field) => (
                <FieldLine key={field.key} language={language} field={field} known={fields} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </ProcedurePart>
  );
}
