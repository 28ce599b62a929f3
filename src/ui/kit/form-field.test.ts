import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Field, Question } from "@/lib/form";
import { readAnswers } from "@/lib/form-answers";
import { fromFormData, toFormValues } from "@/lib/form-answers-data";
import { FormField } from "@/ui/kit/form-field";
import { controlId, type FormState } from "@/ui/kit/form-state";
import { QuestionFields } from "@/ui/kit/question-fields";

const label = { sq: "Emri i fushës", en: "Name of the field" };
const options = [
  { value: "a", label: { sq: "E para", en: "First" } },
  { value: "b", label: { sq: "E dyta", en: "Second" } },
];
const plain = ["text", "longText", "number", "money", "date", "personalNumber", "nipt", "address", "parcel"];
const rest = ["phone", "email", "iban", "yesNo", "file"];

const fields: Field[] = [
  ...[...plain, ...rest].map((kind) => Field.parse({ key: "answer", label, kind, unit: "m²" })),
  Field.parse({ key: "answer", label, kind: "choice", options }),
  Field.parse({ key: "answer", label, kind: "choice", options, multiple: true }),
];

const group = Field.parse({
  key: "members",
  label,
  kind: "group",
  itemName: { sq: "Familjari", en: "Family member" },
  fields: [{ key: "name", label, kind: "text" }],
  min: 1,
  max: 3,
});

function render(field: Field, state: Partial<FormState> = {}): string {
  const full: FormState = { language: "sq", values: {}, errors: {}, units: [], ...state };
  return renderToStaticMarkup(createElement(FormField, { field, state: full }));
}

const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1]);

describe.each(
  fields.map((field) => [`${field.kind}${"multiple" in field && field.multiple ? "s" : ""}`, field] as const),
)("a field of kind %s", (_, field) => {
  it("has a label for every control, and unique ids", () => {
    const html = render(field);
    const controls = all(html, /<(?:input|select|textarea)[^>]* id="([^"]+)"/g);
    expect(controls.length).toBeGreaterThan(0);
    for (const id of controls) expect(html).toContain(`for="${id}"`);
    const ids = all(html, / id="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    expect(html).toContain("Emri i fushës");
  });

  it("shows its error, points to it, and the link of the summary finds it", () => {
    const html = render(field, { errors: { answer: "Plotësoni fushën" } });
    expect(html).toContain('id="f-answer"');
    expect(html).toMatch(/aria-describedby="[^"]*f-answer-error/);
    expect(html).toMatch(/id="f-answer-error".*Gabim:.*Plotësoni fushën/);
  });

  it("refers only to descriptions that exist", () => {
    const html = render(field, { errors: { answer: "Plotësoni fushën" } });
    const named = all(html, /aria-describedby="([^"]+)"/g).flatMap((list) => list?.split(" ") ?? []);
    for (const id of named) expect(html).toContain(` id="${id}"`);
  });
});

describe("what was already typed", () => {
  it("stays in the field after an error", () => {
    const [text] = fields;
    if (text) expect(render(text, { values: { answer: "12,5 <b>" } })).toContain('value="12,5 &lt;b&gt;"');
  });

  it("stays chosen, for one and for several choices", () => {
    const [one, many] = fields.slice(-2);
    if (!one || !many) throw new Error("no choice fields");
    expect(render(one, { values: { answer: "b" } })).toMatch(
      /checked=""[^>]*value="b"|value="b"[^>]*checked=""/,
    );
    expect(all(render(many, { values: { answer: ["a", "b"] } }), /(checked)/g)).toHaveLength(2);
  });

  it("keeps both parts of an address and marks the part that is wrong", () => {
    const address = fields.find((field) => field.kind === "address");
    if (!address) throw new Error("no address field");
    const html = render(address, {
      units: [{ value: "njesia-5", text: "Njësia 5" }],
      values: { "answer.unit": "njesia-5", "answer.street": "Rruga e Durrësit 12" },
      errors: { "answer.street": "Shkruani rrugën" },
    });
    expect(html).toMatch(/<option value="njesia-5" selected="">/);
    expect(html).toContain('value="Rruga e Durrësit 12"');
    expect(html).toContain('id="f-answer-street-error"');
  });
});

describe("a group", () => {
  it("repeats its fields with their own names and saved words", () => {
    const html = render(group, { values: { "members.count": "2", "members.1.name": "Luan" } });
    expect(html).toContain("Familjari 1");
    expect(html).toMatch(/name="members.1.name"[^>]*value="Luan"/);
  });

  it("shows as many rows as were typed, and one where an answer is required", () => {
    expect(render(group)).toContain("Familjari 1");
    expect(render(group, { values: { "members.0.name": "Arta", "members.1.name": "" } })).toContain(
      "Familjari 2",
    );
  });

  it("shows again what readAnswers and toFormValues hand over", () => {
    const question = Question.parse({ id: "q", title: label, fields: [...fields.slice(7, 8), group] });
    const data = new FormData();
    data.set("answer.street", "Rruga e Durrësit 12");
    data.set("members.0.name", "Luan");
    const raw = fromFormData(question, data);
    const { problems } = readAnswers(question, raw, { units: ["Farkë"], today: "2026-03-02" });
    const errors = Object.fromEntries(problems.map((problem) => [problem.field, problem.message.sq]));
    const html = question.fields.map((field) =>
      render(field, { values: toFormValues(question, raw), errors }),
    );
    expect(html[0]).toContain('value="Rruga e Durrësit 12"');
    for (const name of Object.keys(errors)) expect(html.join("")).toContain(` id="${controlId(name)}"`);
    expect(html[0]).toContain('id="f-answer-unit-error"');
    expect(html[1]).toContain('value="Luan"');
  });

  it("adds and removes without script, within its limits", () => {
    const button = (html: string, name: string) =>
      all(html, /<button([^>]*)>/g).filter((tag) => tag?.includes(name));
    const two = render(group, { values: { "members.count": "2" } });
    expect(button(render(group), 'name="item.remove"')).toEqual([]);
    expect(button(two, 'name="item.remove"')[1]).toContain('value="members.1"');
    expect(button(two, 'name="item.add"')[0]).toMatch(/formnovalidate=""/i);
    expect(button(render(group, { values: { "members.count": "3" } }), 'name="item.add"')).toEqual([]);
  });
});

describe("a field that depends on another answer of the page", () => {
  it("says so in its hint, because without script it cannot hide", () => {
    const yesNo = Field.parse({
      key: "has",
      label: { sq: "A keni biznes?", en: "Do you have a business?" },
      kind: "yesNo",
    });
    const nipt = Field.parse({ key: "nipt", label, kind: "nipt", showWhen: { field: "has", is: [true] } });
    const state: FormState = { language: "sq", values: {}, errors: {}, units: [] };
    const html = renderToStaticMarkup(createElement(QuestionFields, { fields: [yesNo, nipt], state }));
    expect(html).toContain("vetëm nëse te “A keni biznes?” zgjidhni “Po”");
  });
});
