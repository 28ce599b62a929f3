import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fields, form, good, id, question, read } from "./fixture-form";
import { fromFormData, toFormValues } from "./form-answers-data";
import { describeAnswer } from "./form-answers-describe";

const junk = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.integer(),
  fc.boolean(),
  fc.constant(undefined),
  fc.jsonValue(),
);
const some = (...values: unknown[]) =>
  fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: junk });
const choices = some("wedding", "fair", "other-event");
const raws = fc.record(
  {
    name: fc.oneof(fc.string({ maxLength: 25 }), some("Arta")),
    event: choices,
    why: fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), some("a\r\n\r\n\r\n b ", "x")),
    music: some("yes", "jo", true),
    power: some("3", 5, "1 250 kW"),
    needs: some(["fair", "wedding"], "fair", []),
    area: fc.oneof(fc.double({ min: 0, max: 6000 }), fc.stringMatching(/^\d{1,4}[.,]\d{1,2}$/), some("12,5")),
    budget: fc.oneof(fc.integer(), some("12 500 L", "1.250.000")),
    start: some("2026-03-05", "7 prill 2026"),
    end: some("2026-05-05", "01/04/2026"),
    person: some("J00101999W", "k50712123c"),
    nipt: some("AL M01412005V"),
    home: some({ unit: "dajt", street: "Rruga 1" }, { unit: "", street: "" }),
    land: some({ zone: "ZK 1234", number: "12 / 345" }),
    phone: some("00355 69 1234567", "04 2234567", "+39 333 123 4567"),
    email: some("Arta@Example.AL"),
    iban: some("AL47 2121 1009 0000 0002 3569 8741"),
    plan: some(id),
    vehicles: fc.oneof(
      fc.array(
        fc.record(
          { plate: some("aa 123 bb"), hired: some("yes", "no"), owner: some("Ilir"), year: some("2020") },
          { requiredKeys: [] },
        ),
        { maxLength: 3 },
      ),
      junk,
    ),
  },
  { requiredKeys: [] },
);

function submitted(values: Record<string, string | string[]>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values))
    for (const one of [value].flat()) data.append(name, one);
  return data;
}

describe("whatever is sent", () => {
  const runs = { numRuns: 3000 };

  it("what was accepted is accepted again, unchanged", () => {
    fc.assert(
      fc.property(raws, (raw) => {
        const { answers } = read(raw);
        expect(read(answers).answers).toEqual(answers);
        for (const { field } of read(answers).problems)
          expect(read(raw).problems.map((problem) => problem.field.split(".")[0])).toContain(
            field.split(".")[0],
          );
      }),
      runs,
    );
  });

  it("the page that shows the answers again sends the same answers", () => {
    fc.assert(
      fc.property(raws, (raw) => {
        const { answers } = read(raw);
        const again = fromFormData(question, submitted(toFormValues(form, answers)));
        expect(read(again).answers).toEqual(answers);
      }),
      runs,
    );
  });

  it("hidden fields never appear, and neither do unknown ones", () => {
    fc.assert(
      fc.property(raws, (raw) => {
        const { answers } = read({ ...raw, stranger: 1 });
        expect(Object.keys(answers).every((key) => fields.some((field) => field.key === key))).toBe(true);
        if ("why" in answers) expect(answers.event).toBe("other-event");
        if ("music" in answers) expect(["wedding", "fair"]).toContain(answers.event);
        if ("power" in answers) expect(answers.music).toBe(true);
        for (const vehicle of Array.isArray(answers.vehicles) ? answers.vehicles : []) {
          if (typeof vehicle === "string") throw new Error("a vehicle is no text");
          if ("owner" in vehicle) expect(vehicle.hired).toBe(true);
          if ("year" in vehicle) expect(answers.event).toBe("fair");
        }
      }),
      runs,
    );
  });

  it("every answer can be put in words, and every problem names a place on the page", () => {
    fc.assert(
      fc.property(raws, (raw) => {
        const { answers, problems } = read(raw);
        for (const field of fields) {
          const value = answers[field.key];
          if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
          expect(describeAnswer(field, value, "sq")).not.toMatch(/undefined|object|^$/);
        }
        for (const { message } of problems)
          expect(`${message.sq}${message.en}`).not.toMatch(/[{}]|undefined/);
      }),
      runs,
    );
  });
});

describe("a summary", () => {
  it("is in the words of the reader", () => {
    const { answers } = read({
      ...good,
      land: { zone: "1234", number: "12/345" },
      needs: ["fair", "wedding"],
    });
    const said = (key: string, language: "sq" | "en") => {
      const field = fields.find((one) => one.key === key);
      const value = answers[key];
      return field && value !== undefined ? describeAnswer(field, value, language) : "";
    };
    expect(said("music", "sq")).toBe("Po");
    expect(said("area", "sq")).toBe("1\u00a0250,5\u00a0m²");
    expect(said("budget", "en")).toBe("12,500\u00a0ALL");
    expect(said("start", "sq")).toBe("5 mars 2026");
    expect(said("home", "sq")).toBe("Rruga e Kavajës 12, Kashar");
    expect(said("land", "sq")).toBe("Zona kadastrale 1234, nr. i pasurisë 12/345");
    expect(said("needs", "en")).toBe("wedding, fair");
    expect(said("phone", "sq")).toBe("069 123 4567");
    expect(said("vehicles", "en")).toBe("Plate: AA 123 BB\nPlate: TR 1234 A · Hired: Yes · Owner: Ilir");
  });
});
