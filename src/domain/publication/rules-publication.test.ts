import { describe, expect, it } from "vitest";
import type { Procedure } from "@/domain/catalogue/inputs";
import { missingSections } from "@/domain/publication/rules-completeness";
import { publicationProblems } from "@/domain/publication/rules-publication";
import { deriveWorkflow } from "@/domain/publication/rules-workflow";
import type { Field } from "@/lib/form";
import { catalogue } from "../../../tests/catalogue";

const sample = (): Procedure => {
  const [first] = catalogue;
  if (!first) throw new Error("The catalogue is empty");
  return structuredClone(first);
};

const name = { sq: "Emri", en: "Name" };
const withFields = (...fields: Field[]): Procedure => ({
  ...sample(),
  form: { questions: [{ id: "q", title: name, fields }] },
});
const english = (candidate: unknown, workflow?: unknown): string[] =>
  publicationProblems(candidate, workflow).map(({ en }) => en);

describe("what may be published", () => {
  it("is every procedure of the national catalogue", () => {
    for (const procedure of catalogue) expect(publicationProblems(procedure), procedure.code).toEqual([]);
  });

  it("is nothing without its shape, and the message names the place", () => {
    expect(english({ ...sample(), deadline: { value: 0, unit: "working" } })).toEqual([
      'The facts are not valid at "deadline.value".',
    ]);
  });

  it("is no fiche that misses a section in either language", () => {
    const blank = { sq: "Nxënësit", en: " – " };
    expect(missingSections({ ...sample(), whoFor: blank })).toEqual(["who"]);
    expect(missingSections({ ...sample(), result: { name: blank, validity: name } })).toEqual(["result"]);
    expect(missingSections({ ...sample(), fee: { kind: "fixed", amount: null, note: name } })).toEqual([
      "cost",
    ]);
    expect(english({ ...sample(), whoFor: blank })).toEqual([
      'The information fiche is not complete at "Who can apply".',
    ]);
  });

  it("is no form that uses a key twice", () => {
    const field: Field = { kind: "text", key: "a", label: name };
    expect(english(withFields(field, field))).toEqual(['The field "a" is used more than once.']);
  });

  it("is no form whose condition nothing can meet", () => {
    const asked: Field = { kind: "yesNo", key: "a", label: name };
    const depending = (is: (string | boolean)[]): Field => ({
      kind: "text",
      key: "b",
      label: name,
      showWhen: { field: "a", is },
    });
    expect(english(withFields(asked, depending([true])))).toEqual([]);
    expect(english(withFields(depending([true]), asked))).toEqual([
      'The field "b" depends on "a", which is not asked before it.',
    ]);
    expect(english(withFields(asked, depending(["yes"])))).toEqual([
      'The field "b" waits for "yes" in "a", which never takes that value.',
    ]);
  });

  it("reads conditions inside a group from the group and from what was asked before it", () => {
    const asked: Field = { kind: "yesNo", key: "a", label: name };
    const inner = (field: string): Field => ({
      kind: "group",
      key: "g",
      label: name,
      itemName: name,
      min: 0,
      max: 3,
      fields: [{ kind: "text", key: "b", label: name, showWhen: { field, is: [true] } }],
    });
    expect(english(withFields(asked, inner("a")))).toEqual([]);
    expect(english(withFields(asked, inner("c")))).toHaveLength(1);
  });

  it("compares a date only with another date of the form", () => {
    const from: Field = { kind: "date", key: "from", label: name };
    const to = (notBefore: string): Field => ({ kind: "date", key: "to", label: name, notBefore });
    expect(english(withFields(from, to("from")))).toEqual([]);
    expect(english(withFields(from, to("to")))).toHaveLength(1);
  });

  it("is no procedure whose steps make no workflow", () => {
    const step = { role: "astronaut", kind: "check", name, hours: 1, stopsClock: false };
    expect(english({ ...sample(), steps: [step] })).toEqual(["The steps of the procedure make no workflow."]);
  });

  it("is no unsound workflow, and no workflow without its shape", () => {
    const workflow = deriveWorkflow(sample());
    const cut = { ...workflow, flows: workflow.flows.filter(({ to }) => to !== "end-approved") };
    expect(english(sample(), cut).length).toBeGreaterThan(0);
    expect(english(sample(), { ...workflow, lanes: [] })).toEqual(['The workflow is not valid at "lanes".']);
  });
});
