import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./dates";
import {
  makeNipt,
  makePersonalNumber,
  readIban,
  readNipt,
  readParcelNumber,
  readParcelZone,
  readPersonalNumber,
  readPlate,
} from "./identifiers";

const birthDates = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays("1850-01-01", days));
const sexes = fc.constantFrom("male" as const, "female" as const);

describe("the personal number", () => {
  it("tells birth date and sex", () => {
    expect(readPersonalNumber("J00101999W")).toMatchObject({
      birthDate: "1990-01-01",
      sex: "male",
      checkLetterMatches: true,
    });
    expect(readPersonalNumber("j05115 999-k")).toEqual({
      ok: true,
      value: "J05115999K",
      birthDate: "1990-01-15",
      sex: "female",
      foreigner: false,
      checkLetterMatches: true,
    });
    expect(readPersonalNumber("K50712123C")).toMatchObject({
      birthDate: "2005-07-12",
      checkLetterMatches: true,
    });
  });

  it("with another check letter is accepted and reported", () => {
    expect(readPersonalNumber("J00101999A")).toMatchObject({ ok: true, checkLetterMatches: false });
  });

  it("of an impossible day or month is refused", () => {
    for (const text of [
      "J00230999W",
      "J01301999W",
      "J00001999W",
      "J05001999W",
      "J01332999W",
      "J09931999W",
      "J03001999W",
    ])
      expect([text, readPersonalNumber(text)]).toEqual([text, { ok: false, problem: "date" }]);
    expect(readPersonalNumber("J0010199W")).toEqual({ ok: false, problem: "length" });
    expect(readPersonalNumber("Z00101999W")).toEqual({ ok: false, problem: "format" });
    expect(readPersonalNumber("J0010199WW")).toEqual({ ok: false, problem: "format" });
  });

  it("made for a person tells that person again", () => {
    fc.assert(
      fc.property(birthDates, sexes, fc.nat(999), fc.boolean(), (birthDate, sex, serial, foreigner) => {
        const value = makePersonalNumber({ birthDate, sex, serial, foreigner });
        expect(readPersonalNumber(value)).toEqual({
          ok: true,
          value,
          birthDate,
          sex,
          foreigner,
          checkLetterMatches: true,
        });
      }),
    );
  });
});

describe("the tax number", () => {
  it("is read with its prefix and tells the day of registration", () => {
    for (const text of ["M01412005V", "AL M01412005V", "(AL)m01412005v"])
      expect(readNipt(text)).toEqual({ ok: true, value: "M01412005V", registeredOn: "2020-02-12" });
    expect(readNipt("K81234005V")).toEqual({ ok: false, problem: "date" });
    expect(readNipt("K80012005V")).toEqual({ ok: false, problem: "date" });
    expect(readNipt("Z01412005V")).toEqual({ ok: false, problem: "format" });
    expect(readNipt("M0141200V")).toEqual({ ok: false, problem: "length" });
  });

  it("made for a day tells that day again", () => {
    fc.assert(
      fc.property(fc.nat(12_000), fc.nat(999), fc.nat(7), (days, serial, region) => {
        const registeredOn = addDays("1993-01-01", days);
        expect(readNipt(makeNipt({ registeredOn, serial, region }))).toMatchObject({
          ok: true,
          registeredOn,
        });
      }),
    );
  });
});

describe("other numbers", () => {
  it("of an account are checked modulo 97", () => {
    const iban = "AL47212110090000000235698741";
    expect(readIban("al47 2121 1009 0000 0002 3569 8741")).toEqual({ ok: true, value: iban });
    expect(readIban(iban.replace("98741", "98714"))).toEqual({ ok: false, problem: "check" });
    expect(readIban("DE89 3704 0044 0532 0130 00")).toEqual({ ok: false, problem: "country" });
    expect(readIban(iban.slice(1))).toEqual({ ok: false, problem: "country" });
    expect(readIban(iban.slice(0, -1))).toEqual({ ok: false, problem: "length" });
    expect(readIban(`ALX${iban.slice(3)}`)).toEqual({ ok: false, problem: "format" });
    for (let place = 2; place < 28; place += 1)
      for (let digit = 0; digit < 10; digit += 1) {
        const wrong = iban.slice(0, place) + digit + iban.slice(place + 1);
        expect(readIban(wrong).ok).toBe(wrong === iban);
      }
  });

  it("of a vehicle have their groups apart", () => {
    expect(readPlate("aa123bb")).toEqual({ ok: true, value: "AA 123 BB" });
    expect(readPlate("AA-123-BB")).toEqual({ ok: true, value: "AA 123 BB" });
    expect(readPlate("TR 1234 A")).toEqual({ ok: true, value: "TR 1234 A" });
    for (const text of ["", "123", "AAAA 1", "AA 12345"]) expect(readPlate(text).ok).toBe(false);
  });

  it("of a property are tidied, not judged", () => {
    expect(readParcelZone("ZK 1234")).toEqual({ ok: true, value: "1234" });
    expect(readParcelZone("123").ok).toBe(false);
    expect(readParcelNumber(" 12 / 345 + 1–7 ")).toEqual({ ok: true, value: "12/345+1-7" });
    for (const text of ["", "abc", "12;3", "<b>1"]) expect(readParcelNumber(text).ok).toBe(false);
  });
});
