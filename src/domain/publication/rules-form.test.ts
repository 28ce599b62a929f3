import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formProblems } from "@/domain/publication/rules-form";
import type { Field, Form, SimpleField } from "@/lib/form";
import { catalogue } from "../../../tests/catalogue";

const label = { sq: "Fushë", en: "Field" };
const option = (value: string) => ({ value, label });
const text = (key: string, more: Pick<SimpleField, "showWhen"> = {}): Field => ({
  kind: "text",
  key,
  label,
  ...more,
});
const choice = (key: string): Field => ({ kind: "choice", key, label, options: ["red", "blue"].map(option) });

const page = (id: string, ...fields: Field[]): Form["questions"][number] => ({ id, title: label, fields });
const problems = (...questions: Form["questions"]): string[] =>
  formProblems({ questions }).map(({ en }) => en);

describe("a form hangs together", () => {
  it("in every procedure of the catalogue", () => {
    for (const { code, form } of catalogue) expect(formProblems(form), code).toEqual([]);
  });

  it("when no key and no page is used twice, and says which is, once", () => {
    expect(problems(page("one", text("a"), text("a"), text("a")), page("one", text("b")))).toEqual([
      'The question "one" occurs more than once.',
      'The field "a" is used more than once.',
    ]);
    expect(problems(page("one", text("a")), page("two", text("a")))).toHaveLength(1);
  });

  it("when what is to be handed in is a document and no field, in groups neither", () => {
    const file: SimpleField = { kind: "file", key: "plan", label };
    const group: Field = {
      kind: "group",
      key: "rows",
      label,
      itemName: label,
      fields: [file],
      min: 0,
      max: 2,
    };
    for (const field of [file, group])
      expect(problems(page("one", field))).toEqual([
        'The field "plan" asks for a file. Add it to the documents of the procedure.',
      ]);
  });

  it("when a condition waits for something asked before it", () => {
    const waiting = text("b", { showWhen: { field: "a", is: ["red"] } });
    expect(problems(page("one", choice("a")), page("two", waiting))).toEqual([]);
    expect(problems(page("one", waiting), page("two", choice("a")))).toEqual([
      'The field "b" depends on "a", which is not asked before it.',
    ]);
    expect(problems(page("one", text("b", { showWhen: { field: "b", is: ["red"] } })))).toHaveLength(1);
  });

  it("when the answer a condition waits for can be given", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("red", "blue", "green"), { minLength: 1 }), (is) => {
        const found = problems(page("one", choice("a"), text("b", { showWhen: { field: "a", is } })));
        expect(found).toEqual(
          is
            .filter((value) => value === "green")
            .map(() => 'The field "b" waits for "green" in "a", which never takes that value.'),
        );
      }),
    );
    const yesNo: Field = { kind: "yesNo", key: "a", label };
    expect(problems(page("one", yesNo, text("b", { showWhen: { field: "a", is: [true] } })))).toEqual([]);
    expect(problems(page("one", yesNo, text("b", { showWhen: { field: "a", is: ["yes"] } })))).toHaveLength(
      1,
    );
    expect(problems(page("one", text("a"), text("b", { showWhen: { field: "a", is: ["x"] } })))).toHaveLength(
      1,
    );
  });

  it("when a date is compared with another date, not with itself nor with words", () => {
    const from: Field = { kind: "date", key: "from", label };
    const until = (notBefore: string): Field => ({ kind: "date", key: "until", label, notBefore });
    expect(problems(page("one", from, until("from")))).toEqual([]);
    for (const wrong of ["until", "name", "none"]) {
      expect(problems(page("one", from, text("name"), until(wrong))), wrong).toHaveLength(1);
    }
  });

  it("when a group reads itself and what came before it, and nobody outside reads into it", () => {
    const group = (...fields: SimpleField[]): Field => ({
      kind: "group",
      key: "rows",
      label,
      itemName: label,
      min: 1,
      max: 3,
      fields,
    });
    const inside = { kind: "yesNo", key: "inside", label } as const;
    const reads = (field: string, is: string | boolean): SimpleField => ({
      kind: "text",
      key: "reader",
      label,
      showWhen: { field, is: [is] },
    });
    expect(problems(page("one", choice("a"), group(inside, reads("inside", true))))).toEqual([]);
    expect(problems(page("one", choice("a"), group(reads("a", "red"))))).toEqual([]);
    expect(problems(page("one", group(reads("a", "red")), choice("a")))).toHaveLength(1);
    expect(problems(page("one", group(inside), reads("inside", true)))).toHaveLength(1);
    expect(problems(page("one", group(inside), text("inside")))).toEqual([]);
  });
});
