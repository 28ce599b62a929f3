import type { z } from "zod";
import { makeNipt, makePersonalNumber } from "@/lib/identifiers";

/** Realistic values for a field of this name, best first; a schema takes the first it accepts. */
export type Hints = (field: string) => unknown[];

type Schema = z.core.$ZodType;
type Choose = <Item>(items: readonly Item[]) => Item | undefined;

export class CannotGenerate extends Error {}

const texts = [
  "fjalë",
  "2026-11-24",
  "2026-11-24T09:00:00Z",
  "CIV-01",
  "a",
  "abc",
  "a".repeat(24),
  "0123456789abcdef".repeat(4),
  "vendore@example.com",
  "+355691112233",
  makePersonalNumber({ birthDate: "1985-06-20", sex: "male", serial: 41 }),
  makeNipt({ registeredOn: "2021-03-05", serial: 4 }),
  "AL47212110090000000235698741",
  "123456",
  "https://example.com/a",
  "AAA-2026-000001",
];
// Secrets and hashes have a length of their own, whichever.
const lengths = Array.from({ length: 130 }, (_, nth) => "0123456789abcdef".repeat(9).slice(0, nth + 1));
const numbers = [1, 5, 0, 2026, 1000, 60, -1, 0.5];
const tries = 60;

/**
 * A value the schema accepts. The first try takes the first choice everywhere; when parts that are right alone do not
 * go together, others are drawn. Throws CannotGenerate, saying where, when none is found.
 */
export function inputFor(schema: Schema, hints: Hints, seed = 0): unknown {
  let problem = "";
  for (let attempt = seed; attempt < seed + tries; attempt++) {
    const value = build(schema, "", hints, chooser(attempt));
    const { success, error } = parse(schema, value);
    if (success) return value;
    problem = `${JSON.stringify(value)}: ${error?.message}`;
  }
  throw new CannotGenerate(problem.slice(0, 400));
}

function parse(schema: Schema, value: unknown) {
  return (schema as z.ZodType).safeParse(value);
}

/** Attempt 0 takes the first of everything; the others draw, the same for the same attempt. */
function chooser(attempt: number): Choose {
  let state = attempt * 2_654_435_761;
  return (items) => {
    if (attempt === 0) return items[0];
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) >>> 0;
    return items[state % items.length];
  };
}

function build(schema: Schema, field: string, hints: Hints, choose: Choose): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const accepted = (values: readonly unknown[]) => values.filter((value) => parse(schema, value).success);
  if (["string", "number", "pipe", "enum"].includes(def.type)) {
    const hinted = accepted(
      hints("format" in def && def.format === "uuid" && hints(field).length === 0 ? "id" : field),
    );
    if (hinted.length > 0) return choose(hinted);
  }
  const inner = (type: Schema) => build(type, field, hints, choose);
  switch (def.type) {
    case "object":
      return Object.fromEntries(
        Object.entries(def.shape).map(([key, part]) => [key, build(part, key, hints, choose)]),
      );
    case "array":
      return [build(def.element, field, hints, choose)];
    case "record":
      return {};
    case "nullable":
    case "optional":
    case "default":
    case "prefault":
    case "catch":
    case "readonly":
    case "nonoptional":
      return inner(def.innerType);
    case "pipe": {
      const values = accepted(texts);
      return values.length > 0
        ? choose(values)
        : inner(def.in._zod.def.type === "transform" ? def.out : def.in);
    }
    case "lazy":
      return inner(def.getter());
    case "union":
      return inner(choose(def.options) ?? (def.options[0] as Schema));
    case "intersection":
      return Object.assign({}, inner(def.left), inner(def.right));
    case "tuple":
      return def.items.map(inner);
    case "enum":
      return choose(Object.values(def.entries));
    case "literal":
      return choose(def.values);
    case "boolean":
      return choose([true, false]);
    case "null":
      return null;
    case "date":
      return new Date("2026-11-24T09:00:00Z");
    case "any":
    case "unknown":
      return "fjalë";
    case "string":
    case "number": {
      const known = accepted(def.type === "string" ? texts : numbers);
      const values = known.length > 0 || def.type === "number" ? known : accepted(lengths);
      if (values.length > 0) return choose(values);
      throw new CannotGenerate(`no ${def.type} is known that ${field || "the input"} accepts`);
    }
    default:
      throw new CannotGenerate(`${field || "the input"} is a ${def.type}, for which no value is known`);
  }
}
