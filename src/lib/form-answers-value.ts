import type { Text } from "@/lib/text";

/** A place: one of the administrative units of the municipality, and the street with number or the village. */
type Address = { unit: string; street: string };
/** A property: its cadastral zone and its number there. */
type Parcel = { zone: string; number: string };
export type SimpleAnswer = string | number | boolean | string[] | Address | Parcel;
export type GroupItem = Record<string, SimpleAnswer>;
export type Answer = SimpleAnswer | GroupItem[];
export type Answers = Record<string, Answer>;

/**
 * What is wrong with one field, named as in the page (`vehicles.0.plate`, `address.street`). `missing` when nothing
 * wrong was written and something is only absent: the counter registers such a request and asks for the rest.
 */
export type Problem = { field: string; message: Text; missing?: true };

/** What answers are checked against. */
export type AnswerContext = {
  /** Names of the administrative units an address may lie in. */
  units: readonly string[];
  /** Civil date in Albania. */
  today: string;
  /** Answers to the other questions of the form, which conditions may look at. */
  answers?: Answers;
};

export type Reading =
  | { ok: true; value: SimpleAnswer }
  | { ok: false; message: Text; part?: string; missing?: true };

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The own value of a key; a form may well call a field `constructor`. */
export function own<Value>(record: Record<string, Value>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** True for what counts as no answer: nothing, spaces, an empty list, a place without any part. */
export function isBlank(raw: unknown): boolean {
  if (raw === undefined || raw === null) return true;
  if (typeof raw === "string") return raw.trim() === "";
  if (Array.isArray(raw)) return raw.every(isBlank);
  return isRecord(raw) && Object.values(raw).every(isBlank);
}
