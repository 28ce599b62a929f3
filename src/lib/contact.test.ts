import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatPhone, readEmail, readPhone } from "./contact";

describe("a phone number", () => {
  it("is the same in every way to write it", () => {
    const written = [
      "069 123 4567",
      "+355 69 123 4567",
      "00355691234567",
      "+355 (0)69 1234567",
      "691234567",
      "355 69 123 45 67",
    ];
    for (const text of written)
      expect(readPhone(text)).toEqual({ ok: true, value: "+355691234567", kind: "mobile" });
  });

  it("may be a landline or a number abroad", () => {
    expect(readPhone("04 223 4567")).toEqual({ ok: true, value: "+35542234567", kind: "landline" });
    expect(readPhone("+39 333 123 4567")).toEqual({ ok: true, value: "+393331234567", kind: "abroad" });
  });

  it("is refused when it is too short, too long or no number", () => {
    for (const text of ["069 123 456", "069 123 45678", "+39 33"])
      expect(readPhone(text)).toEqual({ ok: false, problem: "length" });
    for (const text of ["", "abc", "129", "069 123 456x"])
      expect(readPhone(text)).toEqual({ ok: false, problem: "format" });
  });

  it("is read again as it is printed", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^0(6[0-9]{8}|[2-58][0-9]{7})$/), (text) => {
        const reading = readPhone(text);
        if (!reading.ok) throw new Error(text);
        expect(readPhone(formatPhone(reading.value))).toEqual(reading);
        expect(formatPhone(reading.value).replaceAll(" ", "")).toBe(text);
      }),
    );
    expect(formatPhone("+355691234567")).toBe("069 123 4567");
    expect(formatPhone("+35542223344")).toBe("04 222 3344");
    expect(formatPhone("+35584212345")).toBe("084 212 345");
  });
});

describe("an e-mail address", () => {
  it("keeps its name and has its domain in lower case", () => {
    expect(readEmail(" Arta.Hoxha+dosje@Example.AL ")).toEqual({
      ok: true,
      value: "Arta.Hoxha+dosje@example.al",
    });
  });

  it("is made plain before it is checked", () => {
    expect(readEmail("ａrta＠example．al")).toEqual({ ok: true, value: "arta@example.al" });
    expect(readEmail("arta@example.al℀").ok).toBe(false);
    expect(readEmail("arta@evil.com/example.al").ok).toBe(false);
  });

  it("is refused when it could carry a header or a second address", () => {
    const bad = [
      "",
      "arta",
      "@x.al",
      "arta@",
      "arta@x",
      "a b@x.al",
      "a@x.al\nBcc: b@y.al",
      "a@x.al,b@y.al",
      '"a"@x.al',
      "a..b@x.al",
      ".a@x.al",
      "a@-x.al",
      "a@x..al",
      "<a@x.al>",
      "a@1.2.3.4",
    ];
    for (const text of bad) expect([text, readEmail(text).ok]).toEqual([text, false]);
    expect(readEmail(`a@${"x".repeat(60)}.${"y.".repeat(120)}al`)).toEqual({ ok: false, problem: "length" });
  });

  it("is not changed by reading it again", () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: "binary" })), (text) => {
        const reading = readEmail(text);
        if (reading.ok) expect(readEmail(reading.value)).toEqual(reading);
      }),
    );
  });
});
