import { describe, expect, it } from "vitest";
import { context, fields, form, good, id, label, question, read, without } from "./fixture-form";
import type { Field, Form } from "./form";
import { readAnswers } from "./form-answers";
import { makePersonalNumber } from "./identifiers";

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
    [
      { ...good, person: makePersonalNumber({ birthDate: "2026-03-06", sex: "female", serial: 7 }) },
      "person",
      "Kontrolloni “Numri personal”: data e lindjes që tregon është në të ardhmen",
      "Check “Personal number”: the date of birth it tells lies in the future",
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
