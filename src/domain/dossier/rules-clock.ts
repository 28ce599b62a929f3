import type { Deadline } from "@/domain/catalogue/inputs";
import {
  addDays,
  civilDate,
  differenceInDays,
  endOfDay,
  instantFromWall,
  isWeekend,
  wallTime,
} from "@/lib/dates";

/** The public holidays and days off of the administration, as civil dates. */
export type Calendar = ReadonlySet<string>;

/** Instants are ISO texts, so that the clock is stored and hashed as it is. */
type Pause = { from: string; to: string | null; reason: string };
export type Clock = {
  startedAt: string;
  deadline: Deadline;
  pauses: Pause[];
  /** Granted once, before expiry, in the unit of the deadline. */
  extension?: number;
};

export type ClockState = {
  /** Last lawful day. While the clock stands: the day it would be if the clock went on today. */
  dueOn: string;
  dueAt: Date;
  paused: boolean;
  overdue: boolean;
  /** Days left after today, working days for a deadline in working days; while paused, those left when it began. */
  daysLeft: number;
  /** Days since `dueOn`, counted the same way; 0 while not overdue. */
  overdueDays: number;
  /** Milliseconds since the start, with and without the pauses. */
  totalTime: number;
  officeTime: number;
};

const HOUR_MS = 3_600_000;

/** True when the administration works that day. */
function isWorkingDay(date: string, calendar: Calendar): boolean {
  return !isWeekend(date) && !calendar.has(date);
}

/** The day itself or, when nobody works on it, the next working day (law 44/2015, computing of periods). */
function nextWorkingDay(date: string, calendar: Calendar): string {
  let day = date;
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return day;
}

function countWorkingDays(after: string, until: string, calendar: Calendar): number {
  const weeks = Math.floor(Math.max(0, differenceInDays(after, until)) / 7);
  let count = weeks * 5;
  for (let day = addDays(after, weeks * 7 + 1); day <= until; day = addDays(day, 1)) {
    if (!isWeekend(day)) count += 1;
  }
  for (const holiday of calendar) {
    if (after < holiday && holiday <= until && !isWeekend(holiday)) count -= 1;
  }
  return count;
}

function countDays(after: string, until: string, unit: Deadline["unit"], calendar: Calendar): number {
  return unit === "working"
    ? countWorkingDays(after, until, calendar)
    : Math.max(0, differenceInDays(after, until));
}

/** Before the move off a day without work; the day of the event itself is never counted. */
function advance(after: string, days: number, unit: Deadline["unit"], calendar: Calendar): string {
  if (unit !== "working") return addDays(after, days);
  // As many days hold at most as many working days, so no jump goes too far and the last one is all work.
  let [day, left] = [after, days];
  while (left > 0) {
    const ahead = addDays(day, left);
    left -= countWorkingDays(day, ahead, calendar);
    day = ahead;
  }
  return day;
}

/**
 * The last day of a deadline that starts on `startedOn` (civil dates). Law 44/2015 on administrative procedure,
 * computing of periods: the day of the event is not counted; days are calendar days unless the law says
 * working days; an end on a Saturday, Sunday or holiday moves to the next working day.
 */
export function dueOn(
  startedOn: string,
  deadline: { value: number; unit: "working" | "calendar" },
  calendar: Calendar,
): string {
  return nextWorkingDay(advance(startedOn, deadline.value, deadline.unit, calendar), calendar);
}

type Interval = { from: number; to: number };

/** The pauses in order, without overlap, from the start on; an open one lasts until `now`. */
function intervals(clock: Clock, now: Date): Interval[] {
  const start = Date.parse(clock.startedAt);
  const merged: Interval[] = [];
  const sorted = clock.pauses
    .map(({ from, to }) => ({
      from: Math.max(start, Date.parse(from)),
      to: to ? Date.parse(to) : now.getTime(),
    }))
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => a.from - b.from);
  for (const pause of sorted) {
    const last = merged.at(-1);
    if (last && pause.from <= last.to) last.to = Math.max(last.to, pause.to);
    else merged.push({ ...pause });
  }
  return merged;
}

/** The last lawful day, and its last instant or the hour it ends at. */
export type Due = { dueOn: string; dueAt: Date };

/**
 * The due day with its pauses. A pause freezes the days left; they run again from the day it ended, which like
 * every day of an event is not counted. So the due day moves by exactly the paused days, a pause within one day
 * moves nothing, and a pause after expiry revives nothing.
 */
function dueByDays(clock: Clock, calendar: Calendar, pauses: Interval[]): Due {
  const { unit, value } = clock.deadline;
  const startedOn = civilDate(new Date(clock.startedAt));
  let raw = advance(startedOn, value + (clock.extension ?? 0), unit, calendar);
  for (const pause of pauses) {
    const from = civilDate(new Date(pause.from));
    if (from > nextWorkingDay(raw, calendar)) break;
    raw = advance(civilDate(new Date(pause.to)), countDays(from, raw, unit, calendar), unit, calendar);
  }
  const day = nextWorkingDay(raw, calendar);
  return { dueOn: day, dueAt: endOfDay(day) };
}

/**
 * Hours run on the wall clock, so 24 hours end at the same time of the next day, whatever the season; an end
 * on a day without work moves to the same time of the next working day. Pauses move it by their exact length.
 */
function dueByHours(clock: Clock, calendar: Calendar, pauses: Interval[]): Due {
  const rolled = (wall: number) => {
    const day = new Date(wall).toISOString().slice(0, 10);
    const days = differenceInDays(day, nextWorkingDay(day, calendar));
    return instantFromWall(wall + days * 24 * HOUR_MS);
  };
  const hours = clock.deadline.value + (clock.extension ?? 0);
  let wall = wallTime(new Date(clock.startedAt)) + hours * HOUR_MS;
  for (const pause of pauses) {
    if (pause.from > rolled(wall).getTime()) break;
    const left = Math.max(0, wall - wallTime(new Date(pause.from)));
    wall = wallTime(new Date(pause.to)) + left;
  }
  const dueAt = rolled(wall);
  return { dueOn: civilDate(dueAt), dueAt };
}

/** The days left when the open pause began, or null without one or with one that began too late. */
function frozenDays(clock: Clock, now: Date, dueWith: (pauses: Interval[]) => Due, calendar: Calendar) {
  const open = clock.pauses.find(({ to }) => to === null);
  if (!open || Date.parse(open.from) > now.getTime()) return null;
  const from = new Date(open.from);
  const before = { ...clock, pauses: clock.pauses.filter((pause) => pause !== open) };
  const due = dueWith(intervals(before, now));
  return from > due.dueAt ? null : countDays(civilDate(from), due.dueOn, clock.deadline.unit, calendar);
}

const dueBy = ({ deadline }: Clock) => (deadline.unit === "hours" ? dueByHours : dueByDays);

/** When a clock runs out as it stands at `now`; while it is paused, as if it went on then. */
export function clockDue(clock: Clock, calendar: Calendar, now: Date): Due {
  return dueBy(clock)(clock, calendar, intervals(clock, now));
}

/** Where a clock stands at `now`: due day and instant, days left or overdue, total and office's own time. */
export function clockState(clock: Clock, calendar: Calendar, now: Date): ClockState {
  const { unit } = clock.deadline;
  const dueWith = (some: Interval[]) => dueBy(clock)(clock, calendar, some);
  const pauses = intervals(clock, now);
  const due = dueWith(pauses);
  const frozen = frozenDays(clock, now, dueWith, calendar);
  const paused = frozen !== null;

  const today = civilDate(now);
  const overdue = !paused && now > due.dueAt;
  const pausedTime = pauses.reduce(
    (sum, { from, to }) => sum + Math.max(0, Math.min(to, now.getTime()) - from),
    0,
  );
  const totalTime = Math.max(0, now.getTime() - Date.parse(clock.startedAt));
  return {
    ...due,
    paused,
    overdue,
    daysLeft: frozen ?? countDays(today, due.dueOn, unit, calendar),
    overdueDays: overdue ? countDays(due.dueOn, today, unit, calendar) : 0,
    totalTime,
    officeTime: totalTime - pausedTime,
  };
}

/** A clock that starts with a complete request. */
export function startClock(deadline: Deadline, now: Date): Clock {
  return { startedAt: now.toISOString(), deadline, pauses: [] };
}

/** The clock standing from `now`, only where a law allows it; unchanged when it stands already. */
export function pauseClock(clock: Clock, reason: string, now: Date): Clock {
  if (clock.pauses.some(({ to }) => to === null)) return clock;
  return { ...clock, pauses: [...clock.pauses, { from: now.toISOString(), to: null, reason }] };
}

/** The clock going on from `now`; unchanged when it was not paused. */
export function resumeClock(clock: Clock, now: Date): Clock {
  const pauses = clock.pauses.map((pause) =>
    pause.to === null ? { ...pause, to: now.toISOString() } : pause,
  );
  return { ...clock, pauses };
}
