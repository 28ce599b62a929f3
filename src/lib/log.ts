import { type Logger, pino } from "pino";

/** What a log line may say. A field that is not listed is dropped: nothing about a person belongs in a log. */
const fields = {
  requestId: "string",
  municipality: "string",
  procedure: "string",
  job: "string",
  gateway: "string",
  route: "string",
  method: "string",
  status: "number",
  code: "string",
  milliseconds: "number",
  attempt: "number",
  count: "number",
} as const;

type Field = keyof typeof fields;
type Fields = { [F in Field]?: (typeof fields)[F] extends "number" ? number : string };

const longest = 120;

const writer: Logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: "event" });

/** Writes one line of JSON: what happened and the allowed facts about it. */
export const log = {
  info: (event: string, facts: Fields = {}) => writer.info(allowed(facts), event),
  warn: (event: string, facts: Fields = {}) => writer.warn(allowed(facts), event),
  /** Of an error only its kind, code and place are written: messages and values may hold personal data. */
  error: (event: string, error: unknown, facts: Fields = {}) =>
    writer.error({ ...allowed(facts), error: describeError(error) }, event),
};

/** Returns the listed fields of the right kind, texts shortened. Also called for facts of unknown origin. */
export function allowed(facts: object): Fields {
  const kept = Object.entries(facts).flatMap(([name, value]) => {
    if (!(name in fields) || typeof value !== fields[name as Field]) return [];
    return [[name, typeof value === "string" ? value.slice(0, longest) : value]];
  });
  return Object.fromEntries(kept);
}

/** Returns an error's class, code and the lines of our own code it went through, never its message. */
export function describeError(error: unknown): { kind: string; code?: string; at?: string[] } {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = "code" in error && typeof error.code === "string" ? { code: error.code.slice(0, 40) } : {};
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    kind: error.constructor.name,
    ...code,
    at: frames.slice(0, 6).map((line) => line.trim().slice(0, 160)),
  };
}
