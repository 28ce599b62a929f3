import { describe, expect, test } from "vitest";
import { mostPeople, readPeople } from "@/domain/tenancy/rules-import";
import { readCsv } from "@/lib/csv";

const known = {
  offices: [
    { id: "o-shp", code: "SHP" },
    { id: "o-jur", code: "JUR" },
  ],
  userNames: ["specialist1"],
};
const read = (...lines: string[]) => readPeople(readCsv(lines.join("\r\n")), known);
const problems = (...lines: string[]) =>
  read(...lines).problems.map(({ line, text }) => `${line} ${text.en}`);

describe("a file of people", () => {
  test("makes one person of the lines with one user name, past a line of headings and empty lines", () => {
    const { people, problems: wrong } = read(
      "Përdoruesi;Emri i plotë;E-posta;Zyra;Roli",
      "ana.leka;Ana Leka;ana@example.com;shp;specialist",
      "",
      "ana.leka;Ana Leka;ana@example.com;JUR;legal-specialist",
      "beni.k;Beni Koçi;;SHP;inspector",
    );
    expect(wrong).toEqual([]);
    expect(people).toEqual([
      {
        ...{ userName: "ana.leka", fullName: "Ana Leka", email: "ana@example.com" },
        posts: [
          { officeId: "o-shp", role: "specialist" },
          { officeId: "o-jur", role: "legal-specialist" },
        ],
      },
      {
        ...{ userName: "beni.k", fullName: "Beni Koçi", email: null },
        posts: [{ officeId: "o-shp", role: "inspector" }],
      },
    ]);
  });

  test("names every line that is wrong and why", () => {
    expect(
      problems(
        "ana.leka;Ana Leka;;SHP;specialist",
        "ana.leka;Ana Leka;;SHP;specialist",
        "ana.leka;Ana Tjetër;;JUR;specialist",
        "specialist1;Anila Cakrani;;SHP;specialist",
        "Beni;Beni Koçi;;SHP;specialist",
        "drita.m;;;SHP;specialist",
        "drita.m;Drita Meta;drita@;SHP;specialist",
        "drita.m;Drita Meta;;XYZ;specialist",
        "drita.m;Drita Meta;;SHP;boss",
        "drita.m;Drita Meta;;SHP",
      ),
    ).toEqual([
      expect.stringMatching(/^2 This post is written/),
      expect.stringMatching(/^3 The same user/),
      expect.stringMatching(/^4 This user name is taken/),
      expect.stringMatching(/^5 A user name/),
      expect.stringMatching(/^6 The full name/),
      expect.stringMatching(/^7 The e-mail/),
      expect.stringMatching(/^8 There is no office/),
      expect.stringMatching(/^9 The role/),
      expect.stringMatching(/^10 Five columns/),
    ]);
  });

  test("has somebody in it, and not too many at once", () => {
    expect(problems("")).toEqual([expect.stringMatching(/no people/)]);
    const many = Array.from({ length: mostPeople + 1 }, (_, n) => `user${n};Emri Mbiemri;;SHP;specialist`);
    expect(problems(...many)).toEqual([expect.stringMatching(/more than 200/)]);
  });
});
