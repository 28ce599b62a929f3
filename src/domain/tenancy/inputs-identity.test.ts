import { describe, expect, it } from "vitest";
import { IdentityClaims, readIdentity } from "@/domain/tenancy/inputs-identity";
import { makePersonalNumber } from "@/lib/identifiers";

const number = makePersonalNumber({ birthDate: "1985-06-20", sex: "female", serial: 12 });
const claims = {
  personal_number: number,
  given_name: " Arta ",
  family_name: "Hoxha",
  father_name: "Besim",
  birthdate: "1985-06-20",
  phone_number: "069 123 4567",
  email: "Arta@EXAMPLE.com",
};

describe("what the identity provider says of a person", () => {
  it("is read into our words, with the telephone and the address in one writing", () => {
    expect(IdentityClaims.parse(claims)).toEqual({
      personalNumber: number,
      firstName: "Arta",
      lastName: "Hoxha",
      fatherName: "Besim",
      bornOn: "1985-06-20",
      phone: "+355691234567",
      email: "Arta@example.com",
    });
  });

  it("admits nobody without a right personal number, a name or a date of birth", () => {
    const wrong = [
      { personal_number: number.slice(1) },
      { personal_number: "I59920012D" },
      { personal_number: "" },
      { given_name: "  " },
      { family_name: "x".repeat(101) },
      { birthdate: "20.06.1985" },
    ];
    for (const change of wrong) {
      expect(IdentityClaims.safeParse({ ...claims, ...change }).success, JSON.stringify(change)).toBe(false);
    }
  });

  it("is of nobody whose date of birth has not come yet, by the number or by the provider's word", () => {
    const born = (birthDate: string) => makePersonalNumber({ birthDate, sex: "male", serial: 8 });
    const read = (birthdate: string, numbered = birthdate) =>
      readIdentity({ ...claims, birthdate, personal_number: born(numbered) }, "2026-11-23");
    expect(read("2026-11-23")).toMatchObject({ personalNumber: born("2026-11-23") });
    expect([read("2026-11-24"), read("1985-06-20", "2026-11-24"), read("2026-11-24", "1985-06-20")]).toEqual([
      null,
      null,
      null,
    ]);
    expect(readIdentity({ ...claims, given_name: "" }, "2026-11-23")).toBeNull();
  });

  it("leaves out a telephone or an address nobody can read instead of refusing the person", () => {
    const { father_name: _, ...short } = claims;
    const read = IdentityClaims.parse({ ...short, phone_number: "unknown", email: "arta at home" });
    expect(read).toMatchObject({ fatherName: null, phone: null, email: null, firstName: "Arta" });
  });
});
