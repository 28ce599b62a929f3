import type { Language } from "@/lib/text";

/** The one time zone of the product; the zone of the process is never consulted. */
const TIME_ZONE = "Europe/Tirane";
const DAY_MS = 86_400_000;

const wallParts = new Intl.DateTimeFormat("en-US", {
  timeZone: TIME_ZONE,
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

const pad = (value: number, length = 2) => String(value).padStart(length, "0");

/** Years 1000 to 9999, in which a civil date is the beginning of an ISO instant. */
const CIVIL_DATE = /^[1-9]\d{3}-\d\d-\d\d$/;

// Legal clocks count in days all day long, so the civil calendar is reckoned in whole numbers, without Date: years begin
// in March, so that a leap day comes last (H. Hinnant, "chrono-compatible low-level date algorithms", 2013).
const DAYS_OF_ERA = 146_097;
const MARCH_OF_YEAR_0_TO_1970 = 719_468;

function fromDayNumber(day: number): string {
  const since = day + MARCH_OF_YEAR_0_TO_1970;
  const era = Math.floor(since / DAYS_OF_ERA);
  const dayOfEra = since - era * DAYS_OF_ERA;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month)}-${pad(dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1)}`;
}

function toDayNumber(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const leaps = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * DAYS_OF_ERA + yearOfEra * 365 + leaps + dayOfYear - MARCH_OF_YEAR_0_TO_1970;
}

function dateFromParts(year: number, month: number, day: number): string | null {
  const date = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  return isCivilDate(date) ? date : null;
}

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const lengthOf = (year: number, month: number) =>
  month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0);

/** The days from 1970 to a day written `YYYY-MM-DD`; NaN when the text is no existing day. */
function readDay(text: string): number {
  if (!CIVIL_DATE.test(text)) return Number.NaN;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  return day >= 1 && day <= lengthOf(year, month) ? toDayNumber(year, month, day) : Number.NaN;
}

/** True for an existing day written `YYYY-MM-DD`, year 1000 or later. */
export function isCivilDate(text: string): boolean {
  return !Number.isNaN(readDay(text));
}

function dayNumber(date: string): number {
  const day = readDay(date);
  if (Number.isNaN(day)) throw new RangeError(`Not a civil date: ${date}`);
  return day;
}

const HOUR_MS = 3_600_000;
const mostOffsets = 20_000;
const offsets = new Map<number, number>();

/** The clock on the wall in Albania at an instant, as milliseconds counted as if it were UTC. */
export function wallTime(instant: Date): number {
  const ms = instant.getTime();
  // Since 1970 the zone changes on whole hours only, so one look at the calendar of zones serves the hour.
  if (!(ms >= 0)) return readWall(instant);
  const hour = Math.floor(ms / HOUR_MS);
  const known = offsets.get(hour);
  if (known !== undefined) return ms + known;
  const offset = readWall(instant) - ms;
  if (offsets.size >= mostOffsets) offsets.clear();
  offsets.set(hour, offset);
  return ms + offset;
}

function readWall(instant: Date): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of wallParts.formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const ms = ((instant.getTime() % 1000) + 1000) % 1000;
  return Date.UTC(year, month - 1, day, hour, minute, second, ms);
}

/**
 * The instant at which the wall shows this time. A time skipped in spring moves forward (02:30 → 03:30);
 * of a time shown twice in autumn the first is meant.
 */
export function instantFromWall(wall: number): Date {
  const offsetAt = (ms: number) => wallTime(new Date(ms)) - ms;
  const before = offsetAt(wall - DAY_MS);
  const first = new Date(wall - before);
  if (wallTime(first) === wall) return first;
  const second = new Date(wall - offsetAt(wall + DAY_MS));
  return wallTime(second) === wall ? second : first;
}

/** The day in Albania (`YYYY-MM-DD`) on which an instant falls. */
export function civilDate(instant: Date): string {
  return fromDayNumber(Math.floor(wallTime(instant) / DAY_MS));
}

/** The first instant of a day in Albania. Throws RangeError when `date` is no civil date. */
export function startOfDay(date: string): Date {
  return instantFromWall(dayNumber(date) * DAY_MS);
}

/** The last millisecond of a day in Albania. Throws RangeError when `date` is no civil date. */
export function endOfDay(date: string): Date {
  return new Date(startOfDay(addDays(date, 1)).getTime() - 1);
}

/** The civil date `days` later (earlier when negative). */
export function addDays(date: string, days: number): string {
  return fromDayNumber(dayNumber(date) + days);
}

/** The same day of the month `months` later, or the last day of a shorter month. */
export function addMonths(date: string, months: number): string {
  dayNumber(date);
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(day, lastDay));
  return fromDayNumber(target.getTime() / DAY_MS);
}

/** Whole days from one civil date to another; negative when `to` is earlier. */
export function differenceInDays(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** True on Saturday and Sunday. */
export function isWeekend(date: string): boolean {
  // The days are counted from a Thursday.
  const sinceSaturday = (((dayNumber(date) + 5) % 7) + 7) % 7;
  return sinceSaturday < 2;
}

// Own names instead of Intl: server and every browser must print the same, or the page is drawn twice.
const months: Record<Language, string[]> = {
  sq: "janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};
const weekdays: Record<Language, string[]> = {
  sq: ["e diel", "e hënë", "e martë", "e mërkurë", "e enjte", "e premte", "e shtunë"],
  en: "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" "),
};

export type DateStyle = "long" | "table" | "weekday";

/** A civil date as `5 mars 2026` (long), `05.03.2026` (table) or `e enjte, 5 mars 2026` (weekday). */
export function formatDate(date: string, language: Language, style: DateStyle): string {
  const at = new Date(dayNumber(date) * DAY_MS);
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()];
  if (style === "table") return `${pad(day)}.${pad(month + 1)}.${year}`;
  const long = `${day} ${months[language][month]} ${year}`;
  return style === "long" ? long : `${weekdays[language][at.getUTCDay()]}, ${long}`;
}

/** The time in Albania on a 24-hour clock, `14:32`; sq-AL of Intl would print a 12-hour one. */
export function formatTime(instant: Date): string {
  return new Date(wallTime(instant)).toISOString().slice(11, 16);
}

/** Day and time in Albania: `5 mars 2026, 14:32`. */
export function formatDateTime(instant: Date, language: Language, style: DateStyle): string {
  return `${formatDate(civilDate(instant), language, style)}, ${formatTime(instant)}`;
}

function monthFromName(name: string): number {
  const plain = (text: string) => text.toLowerCase().replaceAll("ë", "e");
  return Math.max(...[months.sq, months.en].map((names) => names.map(plain).indexOf(plain(name)))) + 1;
}

/**
 * A date as people write it – `15.03.2026`, `15/3/2026`, `2026-03-15`, `15 mars 2026` – as a civil date,
 * or null when it is none.
 */
export function parseDate(text: string): string | null {
  const trimmed = text.normalize("NFC").trim();
  const iso = /^(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})$/.exec(trimmed);
  if (iso) return dateFromParts(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const local = /^(\d{1,2})\s*[-./ ]\s*(\d{1,2}|\p{L}{3,12})\s*[-./ ]\s*(\d{4})\.?$/u.exec(trimmed);
  const [, day, month = "", year] = local ?? [];
  const monthNumber = /^\d/.test(month) ? Number(month) : monthFromName(month);
  return local ? dateFromParts(Number(year), monthNumber, Number(day)) : null;
}
