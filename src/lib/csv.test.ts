import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvOf, readCsv } from "@/lib/csv";

const lines = (rows: (string | number)[][]): string => csvOf(rows).slice(1);

describe("a CSV file", () => {
  it("begins with the mark Excel needs to read Albanian letters", () => {
    expect(csvOf([["ë"]])).toBe("\uFEFFë\r\n");
  });

  it("parts cells by semicolons and quotes those that hold one, a quote or a line break", () => {
    expect(lines([["a;b", 'i "ri"', "një\ndy", "pa asgjë", 7]])).toBe(
      '"a;b";"i ""ri""";"një\ndy";pa asgjë;7\r\n',
    );
  });

  it("takes the life out of what a spreadsheet would run as a formula", () => {
    for (const start of ["=", "+", "-", "@", "\t", "\r"])
      expect(lines([[`${start}1+1`]]).replace(/^"/, "")[0]).toBe("'");
    expect(lines([["1-2", -3]])).toBe("1-2;-3\r\n");
  });
});

describe("reading a CSV text", () => {
  it("gives back what was written, whatever the cells hold", () => {
    const cell = fc.string().filter((text) => !/^[=+\-@\t\r\uFEFF]/.test(text) && !text.includes("\r"));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const safe = rows.map((row) => row.map((text) => (text.startsWith('"') ? `x${text}` : text)));
        expect(readCsv(csvOf([["a", "b"], ...safe])).slice(1, -1)).toEqual(safe);
      }),
    );
  });

  it("takes commas where the first line has no semicolon", () => {
    expect(readCsv("a,b\nc,d")).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
    expect(readCsv("a;b,c")).toEqual([["a", "b,c"]]);
  });
});
