import type { Field, Form } from "@/lib/form";
import type { Text } from "@/lib/text";

type Scope = { known: Field[]; fields: Field[] };

/** The fields of the form, and apart from them those of each group, with what they may read: what was asked before. */
function scopesOf(form: Form): Scope[] {
  const fields: Field[] = form.questions.flatMap((question) => question.fields);
  const groups = fields.flatMap((field, position): Scope[] =>
    field.kind === "group" ? [{ known: fields.slice(0, position), fields: field.fields }] : [],
  );
  return [{ known: [], fields }, ...groups];
}

function repeatedKeys({ fields }: Scope): Text[] {
  const keys = fields.map(({ key }) => key);
  const repeated = [...new Set(keys.filter((key, position) => keys.indexOf(key) < position))];
  return repeated.map((key) => ({
    sq: `Fusha "${key}" përdoret më shumë se një herë.`,
    en: `The field "${key}" is used more than once.`,
  }));
}

function possibleValues(field: Field): (string | boolean)[] {
  if (field.kind === "yesNo") return [true, false];
  return field.kind === "choice" ? field.options.map(({ value }) => value) : [];
}

function conditionProblems({ known, fields }: Scope): Text[] {
  return fields.flatMap(({ key, showWhen }, position) => {
    if (!showWhen) return [];
    const source = [...known, ...fields.slice(0, position)].find((field) => field.key === showWhen.field);
    if (!source) {
      return [
        {
          sq: `Fusha "${key}" varet nga "${showWhen.field}", e cila nuk pyetet më parë.`,
          en: `The field "${key}" depends on "${showWhen.field}", which is not asked before it.`,
        },
      ];
    }
    const possible = possibleValues(source);
    const never = showWhen.is.filter((value) => !possible.includes(value));
    return never.map((value) => ({
      sq: `Fusha "${key}" pret "${value}" te "${showWhen.field}", e cila nuk e merr këtë vlerë.`,
      en: `The field "${key}" waits for "${value}" in "${showWhen.field}", which never takes that value.`,
    }));
  });
}

function dateProblems({ known, fields }: Scope): Text[] {
  return fields.flatMap((field) => {
    if (field.kind !== "date" || field.notBefore === undefined) return [];
    const other = [...known, ...fields].find(({ key }) => key === field.notBefore);
    if (other?.kind === "date" && other.key !== field.key) return [];
    return [
      {
        sq: `Data "${field.key}" krahasohet me "${field.notBefore}", e cila nuk është datë e këtij formulari.`,
        en: `The date "${field.key}" is compared with "${field.notBefore}", which is no date of this form.`,
      },
    ];
  });
}

/** Each file is sent on a page of its own, so a form asks for none: what is to be handed in is a document. */
function fileProblems({ fields }: Scope): Text[] {
  return fields
    .filter(({ kind }) => kind === "file")
    .map(({ key }) => ({
      sq: `Fusha "${key}" kërkon skedar. Shtojeni te dokumentet e procedurës.`,
      en: `The field "${key}" asks for a file. Add it to the documents of the procedure.`,
    }));
}

function repeatedQuestions(form: Form): Text[] {
  const ids = form.questions.map(({ id }) => id);
  const repeated = [...new Set(ids.filter((id, position) => ids.indexOf(id) < position))];
  return repeated.map((id) => ({
    sq: `Pyetja "${id}" përsëritet.`,
    en: `The question "${id}" occurs more than once.`,
  }));
}

/**
 * Returns what does not hang together in a form: keys used twice, conditions that nothing asked before can meet, and
 * files, which are documents.
 */
export function formProblems(form: Form): Text[] {
  const inScopes = scopesOf(form).flatMap((scope) => [
    ...repeatedKeys(scope),
    ...conditionProblems(scope),
    ...dateProblems(scope),
    ...fileProblems(scope),
  ]);
  return [...repeatedQuestions(form), ...inScopes];
}
