import { encode } from "uqr";
import { describe, expect, it } from "vitest";
import {
  applicantOnReceipt,
  documentsOnReceipt,
  nextWords,
  silenceWords,
  trackingAddress,
} from "@/domain/intake/rules-receipt";

const name = (word: string) => ({ sq: word, en: word });
const document = (key: string, heldBy: string | null = null, conditional = false) => ({
  key,
  name: name(key),
  heldBy,
  conditional,
});
const required = [
  document("plan"),
  document("photo"),
  document("contract"),
  document("deed"),
  document("family", "civil-registry"),
  document("power", null, true),
];

describe("the documents on a receipt", () => {
  it("are received, missing, or fetched by the office", () => {
    const sorted = documentsOnReceipt(required, [
      { documentKey: "plan", state: "seen" },
      { documentKey: "photo", state: "copied" },
      { documentKey: "contract", state: "sign-later" },
      { documentKey: "deed", state: "missing" },
      { documentKey: "family", state: "to-fetch" },
    ]);
    expect(sorted.received.map((each) => [each.name.sq, each.copied, each.signLater])).toEqual([
      ["plan", false, false],
      ["photo", true, false],
      ["contract", false, true],
    ]);
    expect(sorted.missing).toEqual([name("deed")]);
    expect(sorted.fetched).toEqual([name("family")]);
  });

  it("owe what nobody ticked, but neither what applies only sometimes nor what the administration holds", () => {
    const sorted = documentsOnReceipt(required, []);
    expect(sorted.missing.map((each) => each.sq)).toEqual(["plan", "photo", "contract", "deed"]);
    expect(sorted.fetched.map((each) => each.sq)).toEqual(["family"]);
    expect(sorted.received).toEqual([]);
  });
});

describe("what a receipt says", () => {
  it("promises approval by silence only where the procedure has it", () => {
    expect(silenceWords("yes", "2026-12-24").sq).toContain("miratuar në heshtje");
    for (const rule of ["no", "unknown"] as const) {
      expect(silenceWords(rule, "2026-12-24").sq).toMatch(/^Heshtja nuk është miratim.*24\.12\.2026/);
    }
  });

  it("asks for missing documents and for the fee only where there are any", () => {
    const free = { lines: [], total: 0 };
    const said = (missing: number, total: number | null) =>
      nextWords({ missing, fee: { ...free, total }, noticeChannel: "none" }).length;
    expect([said(0, 0), said(2, 0), said(0, 500), said(1, null)]).toEqual([1, 2, 2, 3]);
  });

  it("names the business before the person who speaks for it", () => {
    const person = { firstName: "Elira", fatherName: "Petraq", lastName: "Kola", business: null };
    const rest = { personalNumber: "", phone: null, email: null, unit: null, street: null, verified: false };
    expect(applicantOnReceipt({ ...person, ...rest })).toBe("Elira Petraq Kola");
    const business = { nipt: "L91214567C", name: "Kafe Lana shpk" };
    expect(applicantOnReceipt({ ...person, ...rest, business })).toBe(
      "Kafe Lana shpk, L91214567C (Elira Petraq Kola)",
    );
  });

  it("carries an address a QR code keeps small, for the longest host too", () => {
    const address = trackingAddress("malesi-e-madhe.ossis.al", "K7QM3XPD81RT2WZ9AB4C");
    expect(address).toBe("HTTPS://MALESI-E-MADHE.OSSIS.AL/G/K7QM3XPD81RT2WZ9AB4C");
    // 37 modules with the quiet zone: 25 mm give 0.6 mm a module, five dots of a thermal printer.
    expect(encode(address, { ecc: "Q", border: 4 }).size).toBeLessThanOrEqual(45);
  });
});
