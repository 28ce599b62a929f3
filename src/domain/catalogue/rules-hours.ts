import { addDays, civilDate, isWeekend, wallTime } from "@/lib/dates";

/** Counters are open on the working days of the administration, Monday to Friday. */
export const openingHours = { from: "08:00", to: "16:00" };

/** Open until the closing hour, or closed until the morning of a day (civil date). */
export type Opening = { open: true } | { open: false; opensOn: string };

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Returns whether counters are open at this instant in Albania, and when not, the day they open next. */
export function openingAt(now: Date, holidays: readonly string[]): Opening {
  const works = (day: string): boolean => !isWeekend(day) && !holidays.includes(day);
  const today = civilDate(now);
  const minute = Math.floor(wallTime(now) / 60_000) % 1440;
  const before = minute < minutes(openingHours.from);
  if (works(today) && !before && minute < minutes(openingHours.to)) return { open: true };
  let day = before ? today : addDays(today, 1);
  while (!works(day)) day = addDays(day, 1);
  return { open: false, opensOn: day };
}
