import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  civilDate,
  differenceInDays,
  endOfDay,
  formatDate,
  formatDateTime,
  formatTime,
  instantFromWall,
  isCivilDate,
  isWeekend,
  parseDate,
  startOfDay,
} from "./dates";
import { runIn, zones } from "./fixture-zones";

const zoned = (instant: Date) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO("Europe/Tirane");
const instants = fc.date({
  min: new Date("1990-01-01T00:00:00Z"),
  max: new Date("2060-01-01T00:00:00Z"),
  noInvalidDate: true,
});
const days = instants.map((instant) => instant.toISOString().slice(0, 10));

describe.each(zones)("civil dates in a process of zone %s", (zone, hour) => {
  runIn(zone);

  it("run in that zone", () => {
    expect(new Date(Date.UTC(2026, 6, 1)).getHours()).toBe(hour);
  });

  it("agree with Temporal on the day of an instant, its bounds and the clock on the wall", () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const expected = zoned(instant);
        expect(civilDate(instant)).toBe(expected.toPlainDate().toString());
        expect(formatTime(instant)).toBe(expected.toPlainTime().toString().slice(0, 5));
        const date = civilDate(instant);
        expect(startOfDay(date).getTime()).toBe(expected.startOfDay().epochMilliseconds);
        expect(endOfDay(date).getTime()).toBe(expected.startOfDay().add({ days: 1 }).epochMilliseconds - 1);
      }),
      { numRuns: 2000 },
    );
  });

  it("add days and months and count days as Temporal does", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (date, count) => {
        const plain = Temporal.PlainDate.from(date);
        expect(addDays(date, count)).toBe(plain.add({ days: count }).toString());
        expect(addMonths(date, count % 600)).toBe(plain.add({ months: count % 600 }).toString());
        expect(differenceInDays(date, addDays(date, count))).toBe(count);
        expect(isWeekend(date)).toBe(plain.dayOfWeek > 5);
      }),
      { numRuns: 2000 },
    );
  });

  it("know the days on which the clocks change", () => {
    expect(endOfDay("2026-10-25").getTime() - startOfDay("2026-10-25").getTime() + 1).toBe(25 * 3_600_000);
    expect(endOfDay("2027-03-28").getTime() - startOfDay("2027-03-28").getTime() + 1).toBe(23 * 3_600_000);
    expect(formatTime(instantFromWall(Date.UTC(2027, 2, 28, 2, 30)))).toBe("03:30");
    expect(instantFromWall(Date.UTC(2026, 9, 25, 2, 30)).toISOString()).toBe("2026-10-25T00:30:00.000Z");
    expect(civilDate(new Date("2026-10-25T22:59:59Z"))).toBe("2026-10-25");
    expect(civilDate(new Date("2026-10-25T23:00:00Z"))).toBe("2026-10-26");
  });

  it("refuse days that do not exist", () => {
    expect(isCivilDate("2028-02-29")).toBe(true);
    for (const text of ["2026-02-29", "2026-13-01", "2026-00-10", "26-01-01", "2026-1-1", "", "0026-01-01"]) {
      expect(isCivilDate(text)).toBe(false);
      expect(() => addDays(text, 1)).toThrow(RangeError);
    }
  });
});

describe("dates in words", () => {
  it("are written as in the two languages", () => {
    expect(formatDate("2026-03-05", "sq", "long")).toBe("5 mars 2026");
    expect(formatDate("2026-03-05", "en", "long")).toBe("5 March 2026");
    expect(formatDate("2026-03-05", "sq", "table")).toBe("05.03.2026");
    expect(formatDate("2026-11-28", "sq", "weekday")).toBe("e shtunë, 28 nëntor 2026");
    expect(formatDateTime(new Date("2026-07-01T13:07:00Z"), "sq", "long")).toBe("1 korrik 2026, 15:07");
  });

  it("are the words of Intl", () => {
    const intl = (language: string) =>
      new Intl.DateTimeFormat(language, {
        weekday: "long",
        day: "numeric",
        month: "long",
        year: "numeric",
        timeZone: "UTC",
      });
    for (let day = 0; day < 366; day += 1) {
      const date = addDays("2026-01-01", day);
      expect(formatDate(date, "sq", "weekday")).toBe(intl("sq-AL").format(new Date(date)));
    }
    expect(formatDate("2026-08-04", "en", "long")).toBe("4 August 2026");
  });

  it("are read in every usual form", () => {
    const forms = [
      "15.03.2026",
      "15/3/2026",
      "2026-03-15",
      " 15 - 03 - 2026 ",
      "15 mars 2026",
      "15 March 2026",
    ];
    for (const text of forms) expect(parseDate(text)).toBe("2026-03-15");
    expect(parseDate("3 nentor 2026")).toBe("2026-11-03");
    for (const text of ["31.02.2026", "15.03.26", "mars 2026", "15 foo 2026", "2026", "", "0.1.2026"]) {
      expect(parseDate(text)).toBeNull();
    }
  });

  it("are read again from every form they are printed in", () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom("sq", "en"),
        fc.constantFrom("long", "table"),
        (date, language, style) => {
          expect(parseDate(formatDate(date, language, style))).toBe(date);
        },
      ),
    );
  });
});
