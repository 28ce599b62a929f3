import { readFileSync } from "node:fs";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { runIn, zones } from "@/lib/fixture-zones";
import { type Clock, clockState, dueOn, pauseClock, resumeClock, startClock } from "./rules-clock";

const file: { holidays: { date: string; substitute: boolean }[] } = JSON.parse(
  readFileSync(new URL("../../../drizzle/data/holidays.json", import.meta.url), "utf8"),
);
const calendar = new Set(file.holidays.map(({ date }) => date));
const at = (text: string) => new Date(text);
const state = (clock: Clock, now: string) => clockState(clock, calendar, at(now));

describe("the due day", () => {
  it("of 5 working days from Friday 20 November 2026 is Wednesday 2 December 2026", () => {
    expect(dueOn("2026-11-20", { value: 5, unit: "working" }, calendar)).toBe("2026-12-02");
  });

  it("of 30 calendar days from 29 October 2026 is Wednesday 2 December 2026", () => {
    expect(dueOn("2026-10-29", { value: 30, unit: "calendar" }, calendar)).toBe("2026-12-02");
  });

  it("is the same day for a deadline of none, and lies on a working day always", () => {
    expect(dueOn("2026-11-24", { value: 0, unit: "calendar" }, calendar)).toBe("2026-11-24");
    expect(dueOn("2026-11-28", { value: 0, unit: "working" }, calendar)).toBe("2026-12-02");
  });

  it("knows a substitute day for every holiday on a weekend but the second of two", () => {
    const weekend = file.holidays.filter(({ date }) => [0, 6].includes(at(`${date}T12:00:00Z`).getUTCDay()));
    expect(weekend.length).toBeGreaterThan(20);
    for (const { date } of weekend) {
      const week = [1, 2, 3, 4].map((d) =>
        new Date(Date.parse(date) + d * 86_400_000).toISOString().slice(0, 10),
      );
      expect(file.holidays.some((holiday) => holiday.substitute && week.includes(holiday.date))).toBe(true);
    }
  });
});

describe("a clock", () => {
  const five = startClock({ value: 5, unit: "working" }, at("2026-03-02T09:00:00Z"));

  it("counts down working days and then the days overdue", () => {
    expect(state(five, "2026-03-02T09:00:00Z")).toMatchObject({
      dueOn: "2026-03-09",
      daysLeft: 5,
      overdue: false,
    });
    expect(state(five, "2026-03-06T09:00:00Z")).toMatchObject({ daysLeft: 1 });
    expect(state(five, "2026-03-09T22:59:59Z")).toMatchObject({
      daysLeft: 0,
      overdue: false,
      overdueDays: 0,
    });
    expect(state(five, "2026-03-09T23:00:00Z")).toMatchObject({ overdue: true, overdueDays: 1 });
    expect(state(five, "2026-03-14T12:00:00Z")).toMatchObject({ overdue: true, overdueDays: 4 });
  });

  it("keeps the days left while it stands, and the office's own time apart", () => {
    const standing = pauseClock(five, "Duhet plani i vendosjes", at("2026-03-04T09:00:00Z"));
    expect(state(standing, "2026-03-13T09:00:00Z")).toMatchObject({
      paused: true,
      daysLeft: 3,
      overdue: false,
    });
    const running = resumeClock(standing, at("2026-03-13T09:00:00Z"));
    expect(state(running, "2026-03-13T10:00:00Z")).toMatchObject({
      paused: false,
      dueOn: "2026-03-19",
      totalTime: (11 * 24 + 1) * 3_600_000,
      officeTime: 49 * 3_600_000,
    });
  });

  it("keeps the last day when it stands on the due day itself", () => {
    const standing = pauseClock(five, "x", at("2026-03-09T13:00:00Z"));
    expect(state(standing, "2026-03-12T09:00:00Z")).toMatchObject({
      paused: true,
      daysLeft: 0,
      dueOn: "2026-03-12",
    });
    const running = resumeClock(standing, at("2026-03-14T09:00:00Z"));
    expect(state(running, "2026-03-15T09:00:00Z")).toMatchObject({ dueOn: "2026-03-17", overdue: false });
  });

  it("is not revived by a pause after expiry", () => {
    const late = pauseClock(five, "x", at("2026-03-10T09:00:00Z"));
    expect(state(late, "2026-03-20T09:00:00Z")).toMatchObject({
      paused: false,
      overdue: true,
      dueOn: "2026-03-09",
    });
  });

  it("cannot be paused twice at once, nor resumed when it runs", () => {
    const standing = pauseClock(five, "x", at("2026-03-04T09:00:00Z"));
    expect(pauseClock(standing, "y", at("2026-03-05T09:00:00Z"))).toEqual(standing);
    expect(resumeClock(five, at("2026-03-05T09:00:00Z"))).toEqual(five);
  });

  it("runs longer by its extension", () => {
    expect(state({ ...five, extension: 5 }, "2026-03-03T09:00:00Z")).toMatchObject({ dueOn: "2026-03-17" });
  });

  it("ends 24 hours later at the same time on the wall, across the change of clocks and days off", () => {
    const day = (start: string) => startClock({ value: 24, unit: "hours" }, at(start));
    const due = (start: string) => state(day(start), start).dueAt.toISOString();
    expect(due("2026-03-03T09:15:00Z")).toBe("2026-03-04T09:15:00.000Z");
    expect(due("2026-10-23T12:00:00Z")).toBe("2026-10-26T13:00:00.000Z");
    expect(due("2027-03-26T13:00:00Z")).toBe("2027-03-30T12:00:00.000Z");
    expect(due("2026-11-27T10:00:00Z")).toBe("2026-12-02T10:00:00.000Z");
  });

  it("in hours moves by the exact length of a pause", () => {
    const started = startClock({ value: 48, unit: "hours" }, at("2026-03-02T09:00:00Z"));
    const paused = resumeClock(
      pauseClock(started, "x", at("2026-03-02T10:00:00Z")),
      at("2026-03-03T11:30:00Z"),
    );
    expect(state(paused, "2026-03-03T12:00:00Z").dueAt.toISOString()).toBe("2026-03-05T10:30:00.000Z");
  });
});

const tirane = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Tirane" });

/** Walks day after day from the start, as a clerk would with a wall calendar and a pencil. */
function pencilDue(clock: Clock, free: ReadonlySet<string>): string {
  const pauses = clock.pauses.map(
    ({ from, to }) => [tirane.format(at(from)), tirane.format(at(to ?? from))] as const,
  );
  const start = tirane.format(at(clock.startedAt));
  let left = clock.deadline.value + (clock.extension ?? 0);
  for (const walker = at(`${start}T12:00:00Z`); ; walker.setUTCDate(walker.getUTCDate() + 1)) {
    const day = walker.toISOString().slice(0, 10);
    const open = walker.getUTCDay() % 6 !== 0 && !free.has(day);
    const skipped = pauses.some(([from, to]) => from < day && day <= to);
    if (day > start && !skipped && (open || clock.deadline.unit === "calendar")) left -= 1;
    const stands = pauses.some(([from, to]) => from <= day && day < to);
    if (left <= 0 && open && !stands) return day;
  }
}

const hours = (count: number) => count * 3_600_000;
const anyTime = fc.integer({ min: Date.UTC(2024, 0, 2), max: Date.UTC(2029, 0, 1) });
/** Around the changes of clocks, the ends of months and years, and the leap day. */
const edges = ["2026-10-25", "2027-03-28", "2026-11-28", "2026-12-31", "2028-02-29", "2026-04-30"].map(
  (day) => Date.parse(day),
);
const aroundEdges = fc
  .tuple(fc.constantFrom(...edges), fc.integer({ min: -hours(30), max: hours(30) }))
  .map(([edge, shift]) => edge + shift);
const clocks = fc
  .record({
    start: fc.oneof(anyTime, aroundEdges),
    value: fc.nat(90),
    unit: fc.constantFrom("working" as const, "calendar" as const),
    extension: fc.option(fc.nat(20), { nil: undefined }),
    // The first pause may begin with the clock itself; the lengths range from minutes to weeks.
    pauses: fc.array(
      fc.record({ gap: fc.nat(hours(700)), length: fc.oneof(fc.nat(hours(20)), fc.nat(hours(900))) }),
      {
        maxLength: 4,
      },
    ),
  })
  .map(({ start, value, unit, extension, pauses }): Clock => {
    let time = start;
    const made = pauses.map(({ gap, length }) => {
      const from = time + gap;
      time = from + length;
      return { from: new Date(from).toISOString(), to: new Date(time).toISOString(), reason: "x" };
    });
    return { startedAt: new Date(start).toISOString(), deadline: { value, unit }, pauses: made, extension };
  });

describe.each(zones)("in a process of zone %s the due day", (zone, hour) => {
  runIn(zone);

  it("is the one found day by day with a pencil, in 10,000 cases, whatever days off are added", () => {
    expect(new Date(Date.UTC(2026, 6, 1)).getHours()).toBe(hour);
    const daysOff = fc.array(
      anyTime.map((time) => new Date(time).toISOString().slice(0, 10)),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(clocks, daysOff, (clock, added) => {
        const free = new Set([...calendar, ...added]);
        const end = at(clock.pauses.at(-1)?.to ?? clock.startedAt);
        const expected = pencilDue(clock, free);
        const found = clockState(clock, free, end);
        expect(found.dueOn).toBe(expected);
        expect(tirane.format(found.dueAt)).toBe(expected);
        expect(tirane.format(new Date(found.dueAt.getTime() + 1))).not.toBe(expected);
      }),
      { numRuns: 10_000 },
    );
  });

  it("shown while the clock stands is the one it has when it goes on at that moment", () => {
    fc.assert(
      fc.property(clocks, fc.nat(hours(900)), (clock, length) => {
        const from = at(clock.pauses.at(-1)?.to ?? clock.startedAt);
        const now = new Date(from.getTime() + length);
        const standing = pauseClock(clock, "x", from);
        const before = clockState(clock, calendar, from);
        const found = clockState(standing, calendar, now);
        expect(found.dueOn).toBe(clockState(resumeClock(standing, now), calendar, now).dueOn);
        expect(found.paused).toBe(!before.overdue);
        if (found.paused) expect(found.daysLeft).toBe(before.daysLeft);
        expect(found.officeTime).toBe(before.officeTime);
      }),
    );
  });

  it("of a deadline in hours has the time of the wall clock that Temporal finds", () => {
    fc.assert(
      fc.property(fc.oneof(anyTime, aroundEdges), fc.nat(200), (start, value) => {
        const started = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO("Europe/Tirane");
        let end = started.toPlainDateTime().add({ hours: value });
        while (end.dayOfWeek > 5 || calendar.has(end.toPlainDate().toString())) end = end.add({ days: 1 });
        const clock = startClock({ value, unit: "hours" }, new Date(start));
        expect(clockState(clock, calendar, new Date(start)).dueAt.getTime()).toBe(
          end.toZonedDateTime("Europe/Tirane").epochMilliseconds,
        );
      }),
      { numRuns: 1000 },
    );
  });
});
