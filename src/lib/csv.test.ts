import { describe, expect, it } from "vitest";
import { csvOf } from "@/lib/csv";

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
