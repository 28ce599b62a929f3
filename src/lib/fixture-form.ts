import type { Field, Form } from "./form";
import { readAnswers } from "./form-answers";
import { newId } from "./ids";

export const label = (sq: string, en: string) => ({ label: { sq, en } });
const event = ["wedding", "fair", "other-event"].map((value) => ({
  value,
  label: { sq: `sq ${value}`, en: value },
}));
export const fields: Field[] = [
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
export const form: Form = { questions: [{ id: "all", title: { sq: "Të gjitha", en: "All" }, fields }] };
const [only] = form.questions;
if (!only) throw new Error("the form has a question");
export const question = only;
export const context = { units: ["Kashar", "Ndroq", "Dajt"], today: "2026-03-05" };
export const read = (raw: Record<string, unknown>) => readAnswers(form, raw, context);

export const id = newId();
export const good = {
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
export const without = (...keys: string[]) =>
  Object.fromEntries(Object.entries(good).filter(([key]) => !keys.includes(key)));
