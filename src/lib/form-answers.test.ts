import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Field, Form } from "./form";
import { readAnswers } from "./form-answers";
import { fromFormData, toFormValues } from "./form-answers-data";
import { describeAnswer } from "./form-answers-describe";
import { newId } from "./ids";

const label = (sq: string, en: string) => ({ label: { sq, en } });
const event = ["wedding", "fair", "other-event"].map((value) => ({
  value,
  label: { sq: `sq ${value}`, en: value },
}));
const fields: Field[] = [
  { kind: "text", key: "name", ...label("Emri", "Name"), maxLength: 20 },
  { kind: "choice", key: "event", ...label("Cili është aktiviteti?", "What is the event?"), options: event },
  {
    kind: "longText",
    key: "why",
    ...label("Përshkrimi", "Description"),
    showWhen: { field: "event", is: ["other-event"] },
  },
  {
    kind: "yesNo",
    key: "music",
    ...label("Muzikë", "Music"),
    showWhen: { field: "event", is: ["wedding", "fair"] },
  },
  {
    kind: "number",
    key: "power",
    ...label("Fuqia", "Power"),
    unit: "kW",
    min: 1,
    showWhen: { field: "music", is: [true] },
  },
  {
    kind: "choice",
    key: "needs",
    ...label("Nevojat", "Needs"),
    options: event,
    multiple: true,
    optional: true,
  },
  { kind: "number", key: "area", ...label("Sipërfaqja", "Area"), unit: "m²", min: 1, max: 5000, decimals: 2 },
  { kind: "money", key: "budget", ...label("Vlera", "Value"), optional: true },
  { kind: "date", key: "start", ...label("Data e fillimit", "Start date"), earliest: "today" },
  { kind: "date", key: "end", ...label("Data e mbarimit", "End date"), notBefore: "start" },
  { kind: "personalNumber", key: "person", ...label("Numri personal", "Personal number"), optional: true },
  { kind: "nipt", key: "nipt", ...label("NIPT", "NIPT"), optional: true },
  { kind: "address", key: "home", ...label("Adresa", "Address") },
  { kind: "parcel", key: "land", ...label("Pasuria", "Property"), optional: true },
  { kind: "phone", key: "phone", ...label("Telefoni", "Phone") },
  { kind: "email", key: "email", ...label("E-mail", "E-mail"), optional: true },
  { kind: "iban", key: "iban", ...label("Llogaria", "Account"), optional: true },
  { kind: "file", key: "plan", ...label("Plani", "Plan"), optional: true },
  {
    kind: "group",
    key: "vehicles",
    ...label("Mjetet", "Vehicles"),
    itemName: { sq: "Mjeti", en: "Vehicle" },
    min: 0,
    max: 3,
    fields: [
      { kind: "text", key: "plate", ...label("Targa", "Plate"), pattern: "plate" },
      { kind: "yesNo", key: "hired", ...label("Me qira", "Hired"), optional: true },
      { kind: "text", key: "owner", ...label("Pronari", "Owner"), showWhen: { field: "hired", is: [true] } },
      {
        kind: "text",
        key: "year",
        ...label("Viti", "Year"),
        pattern: "year",
        showWhen: { field: "event", is: ["fair"] },
      },
    ],
  },
];
const form: Form = { questions: [{ id: "all", title: { sq: "Të gjitha", en: "All" }, fields }] };
const [question] = form.questions;
if (!question) throw new Error("the form has a question");
const context = { units: ["Kashar", "Ndroq", "Dajt"], today: "2026-03-05" };
const read = (raw: Record<string, unknown>) => readAnswers(form, raw, context);

const id = newId();
const good = {
  name: " Arta  Hoxha ",
  event: "wedding",
  music: "yes",
  power: "3 kW",
  area: "1.250,50 m²",
  start: "5/3/2026",
  end: "06.03.2026",
  home: { unit: "kashar", street: "Rruga  e Kavajës 12" },
  phone: "069 123 4567",
  vehicles: [
    { plate: "aa123bb" },
    { plate: "", hired: "" },
    { plate: "TR1234A", hired: "po", owner: "Ilir" },
  ],
  budget: "12.500 lekë",
  plan: id,
};
const without = (...keys: string[]) =>
  Object.fromEntries(Object.entries(good).filter(([key]) => !keys.includes(key)));

describe("answers", () => {
  it("are brought to their normal form", () => {
    expect(read(good)).toEqual({
      problems: [],
      answers: {
        name: "Arta Hoxha",
        event: "wedding",
        music: true,
        power: 3,
        area: 1250.5,
        budget: 12500,
        start: "2026-03-05",
        end: "2026-03-06",
        home: { unit: "Kashar", street: "Rruga e Kavajës 12" },
        phone: "+355691234567",
        plan: id,
        vehicles: [{ plate: "AA 123 BB" }, { plate: "TR 1234 A", hired: true, owner: "Ilir" }],
      },
    });
  });

  it("to hidden fields are dropped and not asked for, down the chain", () => {
    const other = read({ ...good, event: "other-event", why: "Një panair librash" });
    expect(other.problems).toEqual([]);
    expect(other.answers).not.toHaveProperty("music");
    expect(other.answers).not.toHaveProperty("power");
    expect(read({ ...good, music: "no", power: "junk" }).problems).toEqual([]);
    expect(read({ ...good, event: "fair" }).problems.map(({ field }) => field)).toEqual([
      "vehicles.0.year",
      "vehicles.2.year",
    ]);
  });

  it("to a question may depend on other questions of the form", () => {
    const later = { id: "later", title: { sq: "Pastaj", en: "Later" }, fields: fields.slice(2, 5) };
    const asked = (answers: Record<string, string>) => readAnswers(later, {}, { ...context, answers });
    expect(asked({ event: "fair" }).problems.map(({ field }) => field)).toEqual(["music"]);
    expect(asked({ event: "other-event" }).problems.map(({ field }) => field)).toEqual(["why"]);
    expect(asked({ event: "fair", music: "stale" }).problems).toHaveLength(1);
    expect(asked({}).problems).toEqual([]);
  });

  it("given earlier do not stand in for the ones being checked", () => {
    const earlier = { ...context, answers: { event: "fair" } };
    const { problems } = readAnswers(form, { vehicles: [{ plate: "AA 123 BB" }] }, earlier);
    expect(problems.map(({ field }) => field)).not.toContain("vehicles.0.year");
  });

  it("to unknown fields are refused, inside groups and places too", () => {
    const raw = { ...good, status: "approved", vehicles: [{ plate: "AA 123 BB", id: "7" }] };
    expect(read(raw).problems.map(({ field }) => field)).toEqual(["status", "vehicles.0.id"].reverse());
    expect(
      read({ ...good, home: { ...good.home, municipality: "x" } }).problems.map(({ field }) => field),
    ).toEqual(["home"]);
    expect(read(JSON.parse('{"__proto__": 1}')).problems.map(({ field }) => field)).toContain("__proto__");
  });

  it("have at most the rows a group allows", () => {
    const rows = (count: number) => Array.from({ length: count }, () => ({ plate: "AA 123 BB" }));
    expect(read({ ...good, vehicles: rows(3) }).problems).toEqual([]);
    expect(read({ ...good, vehicles: rows(4) }).problems[0]?.message.sq).toBe(
      "“Mjetet” mund të ketë deri në 3",
    );
    const two: Form = {
      questions: [{ ...question, fields: fields.slice(-1).map((field) => ({ ...field, min: 2 }) as Field) }],
    };
    expect(readAnswers(two, { vehicles: rows(1) }, context).problems[0]?.message.en).toBe(
      "Add at least 2 to “Vehicles”",
    );
  });
});

describe("problems", () => {
  const problem = (raw: Record<string, unknown>) => read(raw).problems;

  it("come in the order of the form, one for each missing answer", () => {
    expect(problem({ email: "x" }).map(({ field }) => field)).toEqual([
      "name",
      "event",
      "area",
      "start",
      "end",
      "home",
      "phone",
      "email",
    ]);
  });

  it.each([
    [without("name"), "name", "Plotësoni fushën “Emri”", "Fill in “Name”"],
    [
      { ...good, name: "x".repeat(21) },
      "name",
      "“Emri” ka 21 karaktere; lejohen deri në 20",
      "“Name” has 21 characters; up to 20 are allowed",
    ],
    [
      { ...good, area: "shumë" },
      "area",
      "“Sipërfaqja” duhet të jetë numër, p.sh. 12,5",
      "“Area” must be a number, e.g. 12.5",
    ],
    [
      { ...good, area: "6000" },
      "area",
      "“Sipërfaqja” duhet të jetë 5\u00a0000 ose më pak",
      "“Area” must be 5,000 or less",
    ],
    [
      { ...good, power: "1,5" },
      "power",
      "“Fuqia” duhet të jetë numër i plotë, p.sh. 12",
      "“Power” must be a whole number, e.g. 12",
    ],
    [
      { ...good, budget: "-5" },
      "budget",
      "“Vlera” duhet të jetë 0\u00a0Lekë ose më shumë",
      "“Value” must be 0\u00a0ALL or more",
    ],
    [
      { ...good, start: "04.03.2026" },
      "start",
      "“Data e fillimit” nuk mund të jetë para datës 5 mars 2026",
      "“Start date” cannot be before 5 March 2026",
    ],
    [
      { ...good, start: "07.03.2026" },
      "end",
      "“Data e mbarimit” nuk mund të jetë para datës 7 mars 2026",
      "“End date” cannot be before 7 March 2026",
    ],
    [
      { ...good, end: "31.02.2026" },
      "end",
      "“Data e mbarimit” duhet të jetë datë, p.sh. 15.03.2026",
      "“End date” must be a date, e.g. 15.03.2026",
    ],
    [
      { ...good, home: { unit: "Pukë", street: "x" } },
      "home.unit",
      "Zgjidhni njësinë administrative te “Adresa”",
      "Choose the administrative unit for “Address”",
    ],
    [
      { ...good, home: { unit: "Dajt", street: " " } },
      "home.street",
      "Shkruani rrugën ose fshatin te “Adresa”",
      "Enter the street or village for “Address”",
    ],
    [
      { ...good, event: "party" },
      "event",
      "“Cili është aktiviteti?” duhet të jetë një nga përgjigjet e dhëna",
      "“What is the event?” must be one of the given answers",
    ],
    [
      { ...good, person: "J00231999W" },
      "person",
      "Kontrolloni shifrat 2 deri 6 te “Numri personal”: tregojnë datën e lindjes",
      "Check digits 2 to 6 of “Personal number”: they tell the date of birth",
    ],
    [{ ...good, plan: "../etc" }, "plan", "Ngarkoni dokumentin te “Plani”", "Upload the file for “Plan”"],
    [
      { ...good, vehicles: [{ plate: "?" }] },
      "vehicles.0.plate",
      "Mjeti 1: “Targa” duhet të jetë targë, p.sh. AA 123 BB",
      "Vehicle 1: “Plate” must be a vehicle plate, e.g. AA 123 BB",
    ],
  ])("say what to do about %#", (raw, field, sq, en) => {
    expect(problem(raw)).toMatchObject([{ field, message: { sq, en } }]);
  });

  it("tell what is only missing from what was written wrongly", () => {
    const missing = (raw: Record<string, unknown>) =>
      problem(raw).map((one) => [one.field, one.missing ?? false]);
    expect(missing({}).every(([, absent]) => absent)).toBe(true);
    expect(missing({ ...good, home: { unit: "", street: "x" } })).toEqual([["home.unit", true]]);
    expect(missing({ ...good, home: { unit: "Pukë", street: "x" } })).toEqual([["home.unit", false]]);
    expect(missing({ ...good, land: { zone: "1234", number: "" } })).toEqual([["land.number", true]]);
    expect(missing({ ...good, vehicles: [{ hired: "yes", owner: "Ilir" }] })).toEqual([
      ["vehicles.0.plate", true],
    ]);
    expect(missing({ ...good, phone: "12" })).toEqual([["phone", false]]);
  });

  it("also meet answers of a wrong shape", () => {
    for (const junk of [7, {}, [[]], { a: 1 }, () => 1, Number.NaN, "\u0000", "x".repeat(30_000)])
      for (const { key } of fields) expect(() => read({ ...good, [key]: junk })).not.toThrow();
    expect(problem({ ...good, name: 7 }).map(({ field }) => field)).toEqual(["name"]);
  });

  it("of a field named like a built-in do not come from the built-in", () => {
    const tricky: Form = {
      questions: [
        { ...question, fields: [{ kind: "text", key: "constructor", ...label("Ndërtuesi", "Builder") }] },
      ],
    };
    expect(readAnswers(tricky, {}, context).problems).toMatchObject([
      { field: "constructor", missing: true },
    ]);
    expect(readAnswers(tricky, { constructor: "ACME" }, context).answers).toEqual({ constructor: "ACME" });
  });
});

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
