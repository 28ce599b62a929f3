import { expect, test } from "vitest";
import { allowed, describeError } from "./log";

test("a log line keeps the listed facts only", () => {
  const facts = { municipality: "tirane", status: 409, personalNumber: "J10101001A", name: "Ana" };
  expect(allowed(facts)).toEqual({ municipality: "tirane", status: 409 });
});

test("a fact of the wrong kind is dropped and a long one is cut", () => {
  expect(allowed({ status: "Ana Hoxha", route: "x".repeat(500) })).toEqual({ route: "x".repeat(120) });
});

test("an error is described without its message", () => {
  const error = Object.assign(new TypeError("Ana Hoxha, J10101001A, already exists"), { code: "23505" });
  const described = describeError(error);
  expect(described).toMatchObject({ kind: "TypeError", code: "23505" });
  expect(described.at?.[0]).toContain("log.test.ts");
  expect(JSON.stringify(described)).not.toContain("Ana");
});

test("something thrown that is no error is described by its kind", () => {
  expect(describeError("Ana Hoxha")).toEqual({ kind: "string" });
});
