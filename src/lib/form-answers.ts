import { formatDate } from "@/lib/dates";
import type { Field, Form, GroupField, Question, SimpleField } from "@/lib/form";
import { about, missing, outside, unknownField, unreadable } from "@/lib/form-answers-messages";
import { readField } from "@/lib/form-answers-read";
import {
  type Answer,
  type AnswerContext,
  type Answers,
  type GroupItem,
  isBlank,
  isRecord,
  own,
  type Problem,
  type SimpleAnswer,
} from "@/lib/form-answers-value";
import type { Text } from "@/lib/text";

type Read<Value> = { value?: Value; problems: Problem[] };

/** Where fields stand: before their names, and around them for conditions. */
type Around = { prefix: string; outer: Answers; context: AnswerContext };

const isGroup = (field: Field): field is GroupField => field.kind === "group";
const isSimple = (field: Field): field is SimpleField => field.kind !== "group";

function readSimple(field: SimpleField, raw: unknown, { prefix, context }: Around): Read<SimpleAnswer> {
  const name = prefix + field.key;
  if (isBlank(raw))
    return { problems: field.optional ? [] : [{ field: name, message: missing(field), missing: true }] };
  const reading = readField(field, raw, context);
  if (reading.ok) return { value: reading.value, problems: [] };
  const { part, message } = reading;
  return {
    problems: [
      { field: part ? `${name}.${part}` : name, message, ...(reading.missing && { missing: true }) },
    ],
  };
}

function readItem(group: GroupField, raw: unknown, index: number, around: Around): Read<GroupItem> {
  const name = `${group.key}.${index}`;
  if (!isRecord(raw)) return { problems: [{ field: name, message: unreadable(group) }] };
  const { answers, problems } = readFields(group.fields, raw, { ...around, prefix: `${name}.` }, readSimple);
  const strangers = unknownKeys(
    raw,
    group.fields.map(({ key }) => key),
    `${name}.`,
  );
  const numbered = [...problems, ...strangers].map(({ message, ...problem }) => ({
    ...problem,
    message: {
      sq: `${group.itemName.sq} ${index + 1}: ${message.sq}`,
      en: `${group.itemName.en} ${index + 1}: ${message.en}`,
    },
  }));
  return { value: Object.keys(answers).length > 0 ? answers : undefined, problems: numbered };
}

function wrongCount(group: GroupField, count: number): Problem | null {
  const field = group.key;
  const least = Math.max(group.min, group.optional ? 0 : 1);
  if (count < least) {
    const message = about(group, `Shtoni të paktën ${least} te {}`, `Add at least ${least} to {}`);
    return { field, message, missing: true };
  }
  if (count <= group.max) return null;
  return {
    field,
    message: about(group, `{} mund të ketë deri në ${group.max}`, `{} can have up to ${group.max}`),
  };
}

function readGroup(group: GroupField, raw: unknown, around: Around): Read<GroupItem[]> {
  if (!isBlank(raw) && !Array.isArray(raw))
    return { problems: [{ field: group.key, message: unreadable(group) }] };
  const rows = (Array.isArray(raw) ? raw : []).map((row: unknown, index) => ({ row, index }));
  const filled = rows.filter(({ row }) => !isBlank(row));
  const items = filled
    .slice(0, group.max)
    .map(({ row, index }) => readItem(group, row, index, around))
    .filter(({ value, problems }) => value !== undefined || problems.length > 0);
  if (items.length === 0 && (group.optional || group.min === 0)) return { problems: [] };
  const problem = wrongCount(group, filled.length > group.max ? filled.length : items.length);
  if (problem) return { problems: [problem] };
  const read = items.flatMap(({ value }) => (value === undefined ? [] : [value]));
  return { value: read.length > 0 ? read : undefined, problems: items.flatMap(({ problems }) => problems) };
}

function unknownKeys(raw: Record<string, unknown>, known: string[], prefix: string): Problem[] {
  const strangers = Object.keys(raw).filter((key) => !known.includes(key));
  return strangers.map((key) => ({ field: prefix + key, message: unknownField }));
}

type Scope<Value> = { values: Map<string, Value>; outer: Answers; fields: readonly Field[] };

/** A field whose condition looks at a hidden, unanswered or unreadable field is itself hidden. */
function isShown<Value extends Answer>(
  field: Field,
  scope: Scope<Value>,
  seen: readonly string[] = [],
): boolean {
  if (!field.showWhen) return true;
  const { field: key, is } = field.showWhen;
  if (seen.includes(key)) return false;
  const sibling = scope.fields.find((other) => other.key === key);
  if (sibling && !isShown(sibling, scope, [...seen, field.key])) return false;
  const answer: Answer | undefined = sibling ? scope.values.get(key) : own(scope.outer, key);
  const given: unknown[] = Array.isArray(answer) ? answer : [answer];
  return is.some((wanted) => given.includes(wanted));
}

function tooEarly(field: Field, value: Answer, find: (key: string) => Answer | undefined): Text | null {
  if (field.kind !== "date" || !field.notBefore || typeof value !== "string") return null;
  const bound = find(field.notBefore);
  if (typeof bound !== "string" || value >= bound) return null;
  return outside(field, "earliest", {
    sq: formatDate(bound, "sq", "long"),
    en: formatDate(bound, "en", "long"),
  });
}

function readFields<Kind extends Field, Value extends Answer>(
  fields: readonly Kind[],
  raw: Record<string, unknown>,
  around: Around,
  read: (field: Kind, raw: unknown, around: Around) => Read<Value>,
): { answers: Record<string, Value>; problems: Problem[] } {
  const readings = fields.map((field) => ({ field, ...read(field, own(raw, field.key), around) }));
  const values = new Map<string, Value>();
  for (const { field, value } of readings) if (value !== undefined) values.set(field.key, value);

  const scope = { values, fields, outer: around.outer };
  const shown = readings.filter(({ field }) => isShown(field, scope));
  const find = (key: string) =>
    fields.some((field) => field.key === key) ? values.get(key) : own(around.outer, key);
  const answers: [string, Value][] = [];
  const problems: Problem[] = [];
  for (const { field, value, problems: wrong } of shown) {
    problems.push(...wrong);
    const early = value === undefined ? null : tooEarly(field, value, find);
    if (early) problems.push({ field: around.prefix + field.key, message: early });
    else if (value !== undefined) answers.push([field.key, value]);
  }
  return { answers: Object.fromEntries(answers), problems };
}

/**
 * Checks the answers to a form or to one of its questions: the same in the browser and on the server. Returns the
 * readable answers in their normal form, without those to hidden fields, and what is wrong with the others, in
 * the order of the form. The answers are good when there are no problems.
 */
export function readAnswers(
  source: Form | Question,
  raw: Record<string, unknown>,
  context: AnswerContext,
): { answers: Answers; problems: Problem[] } {
  const fields: Field[] =
    "questions" in source ? source.questions.flatMap((question) => question.fields) : source.fields;
  const keys = fields.map(({ key }) => key);
  const elsewhere = Object.entries(context.answers ?? {}).filter(([key]) => !keys.includes(key));
  const outer: Answers = Object.fromEntries(elsewhere);

  const first = readFields(fields.filter(isSimple), raw, { prefix: "", outer, context }, readSimple);
  // Conditions of and inside groups may look at the answers around them.
  const around = { prefix: "", outer: { ...outer, ...first.answers }, context };
  const second = readFields(fields.filter(isGroup), raw, around, readGroup);

  const found = [...Object.entries<Answer>(first.answers), ...Object.entries<Answer>(second.answers)];
  const place = (name: string) => keys.indexOf(name.split(".")[0] ?? name);
  const problems = [...first.problems, ...second.problems].sort((a, b) => place(a.field) - place(b.field));
  return {
    answers: Object.fromEntries(found.sort(([a], [b]) => place(a) - place(b))),
    problems: [...problems, ...unknownKeys(raw, keys, "")],
  };
}
