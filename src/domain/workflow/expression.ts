import { z } from "zod";

const MAX_DEPTH = 8;
const MAX_NODES = 100;
const MAX_VALUES = 5_000;

const Scalar = z.union([z.string().max(200), z.number(), z.boolean()]);
type Scalar = z.infer<typeof Scalar>;

/** What a comparison reads: a literal, an answer of the dossier's form by key, or the last outcome of a node (its full id). */
const Operand = z.union([
  z.strictObject({ literal: z.union([Scalar, z.array(Scalar).max(50)]) }),
  z.strictObject({ answer: z.string().regex(/^[a-z][a-zA-Z0-9]*$/) }),
  z.strictObject({ outcome: z.string().min(1).max(121) }),
]);
type Operand = z.infer<typeof Operand>;

const Comparison = z.enum(["=", "≠", "<", "≤", ">", "≥", "in"]);
type Comparison = z.infer<typeof Comparison>;

/** A condition as data. Every answer it misses makes the comparison false; nothing it says can throw or run code. */
export type Expression =
  | { op: "all" | "any"; of: Expression[] }
  | { op: "not"; of: Expression }
  | { op: "compare"; left: Operand; is: Comparison; right: Operand }
  | { op: "answered"; key: string };

const Tree: z.ZodType<Expression> = z.lazy(() =>
  z.discriminatedUnion("op", [
    z.strictObject({ op: z.enum(["all", "any"]), of: z.array(Tree).min(1) }),
    z.strictObject({ op: z.literal("not"), of: Tree }),
    z.strictObject({ op: z.literal("compare"), left: Operand, is: Comparison, right: Operand }),
    z.strictObject({ op: z.literal("answered"), key: z.string().regex(/^[a-z][a-zA-Z0-9]*$/) }),
  ]),
);

/** Conditions of at most 8 levels and 100 nodes, plain data only. Checked without recursion before the tree is read. */
export const Expression: z.ZodType<Expression> = z
  .custom<unknown>(isPlainAndSmall, "A condition is plain data of at most 8 levels and 100 nodes")
  .pipe(Tree);

/** What a condition may read: the answers of the dossier's form and the last outcome of each node. */
export type Known = {
  answers: Readonly<Record<string, unknown>>;
  outcomes: Readonly<Record<string, string>>;
};

/** Returns whether the condition holds. Total: a missing answer or operands of different types make it false. */
export function evaluate(expression: Expression, known: Known): boolean {
  switch (expression.op) {
    case "all":
      return expression.of.every((part) => evaluate(part, known));
    case "any":
      return expression.of.some((part) => evaluate(part, known));
    case "not":
      return !evaluate(expression.of, known);
    case "answered":
      return isAnswered(own(known.answers, expression.key));
    case "compare":
      return compare(read(expression.left, known), expression.is, read(expression.right, known));
    default:
      return false;
  }
}

/** Returns the ids of the nodes whose outcomes the condition reads. */
export function nodesRead(expression: Expression): string[] {
  switch (expression.op) {
    case "all":
    case "any":
      return expression.of.flatMap(nodesRead);
    case "not":
      return nodesRead(expression.of);
    case "compare":
      return [expression.left, expression.right].flatMap((side) => ("outcome" in side ? [side.outcome] : []));
    default:
      return [];
  }
}

function read(operand: Operand, known: Known): unknown {
  if ("literal" in operand) return operand.literal;
  return "answer" in operand ? own(known.answers, operand.answer) : own(known.outcomes, operand.outcome);
}

/** Reads through the descriptor, so that neither the prototype nor a getter is ever consulted. */
function own(record: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(record, key)?.value;
}

function isAnswered(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null && value !== "";
}

function compare(left: unknown, is: Comparison, right: unknown): boolean {
  if (is === "in") return isScalar(left) && Array.isArray(right) && right.includes(left);
  if (!isScalar(left) || !isScalar(right) || typeof left !== typeof right) return false;
  if (is === "=") return left === right;
  if (is === "≠") return left !== right;
  return typeof left !== "boolean" && inOrder(left, is, right);
}

/** Dates are `YYYY-MM-DD`, so the order of strings is the order of days. */
function inOrder(left: Scalar, is: Comparison, right: Scalar): boolean {
  if (is === "<") return left < right;
  if (is === "≤") return left <= right;
  if (is === ">") return left > right;
  return left >= right;
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function isPlainAndSmall(input: unknown): boolean {
  const open: { value: unknown; depth: number }[] = [{ value: input, depth: 0 }];
  let nodes = 0;
  for (let seen = 0; ; seen++) {
    const item = open.pop();
    if (!item) return true;
    if (seen > MAX_VALUES) return false;
    if (typeof item.value !== "object" || item.value === null) continue;
    const isNode = Object.hasOwn(item.value, "op");
    const depth = isNode ? item.depth + 1 : item.depth;
    if (depth > MAX_DEPTH || (isNode && ++nodes > MAX_NODES)) return false;
    const values = plainValues(item.value);
    if (!values || open.length + values.length > MAX_VALUES) return false;
    for (const value of values) open.push({ value, depth });
  }
}

function plainValues(value: object): unknown[] | null {
  if (Array.isArray(value) && value.length > MAX_VALUES) return null;
  const prototype: unknown = Object.getPrototypeOf(value);
  const isPlain = prototype === Object.prototype || prototype === Array.prototype || prototype === null;
  if (!isPlain || Object.getOwnPropertySymbols(value).length > 0) return null;
  const properties = Object.values(Object.getOwnPropertyDescriptors(value));
  return properties.every((property) => "value" in property) ? properties.map(({ value }) => value) : null;
}
