import { expect, test } from "vitest";
import { WorkRecord } from "@/domain/routing/inputs";
import { fieldsOf } from "@/domain/routing/rules-work";
import { Work } from "@/domain/workflow/definition";

const kinds = [...Work.options, "opinion"];
const required = (work: string) =>
  fieldsOf(work)
    .filter((field) => field.required)
    .map(({ key }) => key);

test.each(kinds)("what the form of %s asks is what its record can keep, each thing once", (work) => {
  const keys = fieldsOf(work).map(({ key }) => key);
  for (const key of keys) expect(WorkRecord.shape).toHaveProperty(key);
  expect(new Set(keys).size).toBe(keys.length);
});

test("a visit is on a day and finds something; a session has a day and minutes", () => {
  expect(required("inspection")).toEqual(["onDay", "text"]);
  expect(required("commission")).toEqual(["onDay", "number"]);
  expect(required("council")).toEqual(required("commission"));
});

test("an order to pay states the amount, and a hand-over who collected it and when", () => {
  expect(required("payment-order")).toEqual(["amount"]);
  expect(required("deliver")).toEqual(["person", "onDay"]);
});

test("a signature asks for nothing but the signature", () => {
  expect(fieldsOf("signature")).toEqual([]);
});

test("work without a form of its own takes notes, and needs none", () => {
  expect(fieldsOf("close")).toEqual([{ key: "text", as: "notes", required: false }]);
});
