import { isCivilDate } from "@/lib/dates";

/** What a reader gives: the normal form, or why the text is none. */
export type Reading<Value, Problem extends string> = ({ ok: true } & Value) | { ok: false; problem: Problem };

const no = <Problem extends string>(problem: Problem) => ({ ok: false, problem }) as const;

/** Upper case without spaces, hyphens and points; full-width characters become plain ones first. */
function compact(text: string): string {
  return text
    .slice(0, 200)
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}.]/gu, "");
}

const pad = (value: number, length: number) => String(value).padStart(length, "0");

// A letter counts by its place; W, which stands for 0, is the only check letter outside A to V.
const CHECK_LETTERS = "WABCDEFGHIJKLMNOPQRSTUV";

function checkLetter(body: string): string {
  const weights = [1, 1, 2, 3, 4, 5, 6, 7, 8];
  const worth = (character: string) =>
    /\d/.test(character) ? Number(character) : CHECK_LETTERS.indexOf(character);
  const sum = weights.reduce((total, weight, place) => total + weight * worth(body[place] ?? "0"), 0);
  return CHECK_LETTERS[sum % CHECK_LETTERS.length] ?? "";
}

/** 0–9 stand for the decades from 1800, A–T for those from 1900. */
const decadeOf = (letter: string) =>
  /\d/.test(letter) ? 1800 + Number(letter) * 10 : 1900 + (letter.charCodeAt(0) - 65) * 10;
const decadeLetter = (year: number) =>
  year < 1900
    ? String(Math.floor((year - 1800) / 10))
    : String.fromCharCode(65 + Math.floor((year - 1900) / 10));

export type Sex = "male" | "female";
type Person = { birthDate: string; sex: Sex; foreigner: boolean };

function birthFrom(decade: string, year: number, monthCode: number, day: string): Person | null {
  const sex = monthCode > 50 ? "female" : "male";
  const month = monthCode % 50;
  const foreigner = month > 30;
  const birthDate = `${decadeOf(decade) + year}-${pad(foreigner ? month - 30 : month, 2)}-${day}`;
  return isCivilDate(birthDate) ? { birthDate, sex, foreigner } : null;
}

/**
 * The personal number (NID) `J05115999K` with the birth date, sex and foreignness it tells. A wrong check
 * letter is only reported: its rule is not published, so a clerk may accept the number.
 */
export function readPersonalNumber(
  text: string,
): Reading<{ value: string; checkLetterMatches: boolean } & Person, "length" | "format" | "date"> {
  const value = compact(text);
  if (value.length !== 10) return no("length");
  const [, decade = "", year, month, day = ""] = /^([0-9A-T])(\d)(\d\d)(\d\d)\d{3}[A-W]$/.exec(value) ?? [];
  if (!decade) return no("format");
  const person = birthFrom(decade, Number(year), Number(month), day);
  if (!person) return no("date");
  return { ok: true, value, checkLetterMatches: checkLetter(value) === value[9], ...person };
}

/**
 * The same of somebody who is alive on the civil date: the shape also knows decades to come, whose numbers nobody has
 * yet. For everything that takes a person in, and not for looking one up.
 */
export function readLivingNumber(
  text: string,
  today: string,
): ReturnType<typeof readPersonalNumber> | { ok: false; problem: "future" } {
  const person = readPersonalNumber(text);
  return person.ok && person.birthDate > today ? no("future") : person;
}

/** An invented personal number that passes every check; `serial` 0–999. For seeds and tests only. */
export function makePersonalNumber(person: {
  birthDate: string;
  sex: Sex;
  serial: number;
  foreigner?: boolean;
}): string {
  const [year = 0, month = 0, day = 0] = person.birthDate.split("-").map(Number);
  const monthCode = month + (person.sex === "female" ? 50 : 0) + (person.foreigner ? 30 : 0);
  const body = `${decadeLetter(year)}${year % 10}${pad(monthCode, 2)}${pad(day, 2)}${pad(person.serial % 1000, 3)}`;
  return body + checkLetter(body);
}

/**
 * The tax number of a business (NIPT, NUIS) `M01412005V`, with or without the prefix AL. Checked by its shape
 * and the date it tells; twelve is added to the month for each region. The last letter's rule is unpublished.
 */
export function readNipt(
  text: string,
): Reading<{ value: string; registeredOn: string }, "length" | "format" | "date"> {
  const value = compact(text).replace(/^(\(AL\)|AL(?=.{10}$))/, "");
  if (value.length !== 10) return no("length");
  const [, decade = "", year, month, day] = /^([A-N])(\d)(\d\d)(\d\d)\d{3}[A-Z]$/.exec(value) ?? [];
  if (!decade) return no("format");
  const monthOfYear = Number(month) === 0 ? 0 : ((Number(month) - 1) % 12) + 1;
  const registeredOn = `${decadeOf(decade) + Number(year)}-${pad(monthOfYear, 2)}-${day}`;
  return isCivilDate(registeredOn) ? { ok: true, value, registeredOn } : no("date");
}

/** An invented tax number that passes every check; `serial` 0–999, `region` 0–7. For seeds and tests only. */
export function makeNipt(business: { registeredOn: string; serial: number; region?: number }): string {
  const [year = 0, month = 0, day = 0] = business.registeredOn.split("-").map(Number);
  const monthCode = month + 12 * ((business.region ?? 0) % 8);
  const body = `${decadeLetter(year)}${year % 10}${pad(monthCode, 2)}${pad(day, 2)}${pad(business.serial % 1000, 3)}`;
  return body + checkLetter(body);
}

/** The Albanian account number (IBAN), 28 characters without spaces, checked modulo 97 (ISO 13616). */
export function readIban(
  text: string,
): Reading<{ value: string }, "country" | "length" | "format" | "check"> {
  const value = compact(text);
  if (value.length >= 2 && !value.startsWith("AL")) return no("country");
  if (value.length !== 28) return no("length");
  if (!/^AL\d{10}[A-Z0-9]{16}$/.test(value)) return no("format");
  const digits = [...value.slice(4), ...value.slice(0, 4)]
    .map((character) => Number.parseInt(character, 36))
    .join("");
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1 ? { ok: true, value } : no("check");
}

/**
 * The plate of a vehicle with its groups apart: `AA 123 AA` since 2011, and older ones with district letters
 * such as `TR 1234 A`.
 */
export function readPlate(text: string): Reading<{ value: string }, "format"> {
  const groups = /^([A-Z]{2,3})(\d{1,4})([A-Z]{0,2})$/.exec(compact(text));
  if (!groups) return no("format");
  return { ok: true, value: groups.slice(1).filter(Boolean).join(" ") };
}

/** The number of a cadastral zone: four digits. */
export function readParcelZone(text: string): Reading<{ value: string }, "format"> {
  const value = compact(text).replace(/^(ZK|Z)?(NR)?/, "");
  return /^\d{4}$/.test(value) ? { ok: true, value } : no("format");
}

/** The number of a property in its zone, such as `12/345` or `12/345+1-7`; kept as text, only tidied. */
export function readParcelNumber(text: string): Reading<{ value: string }, "format"> {
  const value = text
    .slice(0, 200)
    .normalize("NFKC")
    .toUpperCase()
    .replace(/\p{Pd}/gu, "-")
    .replace(/\s+/g, "");
  return /^[0-9A-Z][0-9A-Z/+\-.]{0,39}$/.test(value) && /\d/.test(value) ? { ok: true, value } : no("format");
}
