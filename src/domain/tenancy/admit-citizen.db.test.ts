import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { admitCitizen } from "@/domain/tenancy/admit-citizen";
import type { IdentityClaims } from "@/domain/tenancy/inputs-identity";
import { persons } from "@/domain/tenancy/tables";
import { makePersonalNumber } from "@/lib/identifiers";
import { officeOf } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();

const claimsOf = (serial: number, change: Partial<IdentityClaims> = {}): IdentityClaims => ({
  personalNumber: makePersonalNumber({ birthDate: "1985-06-20", sex: "female", serial }),
  firstName: "Arta",
  lastName: "Çela",
  fatherName: "Besim",
  bornOn: "1985-06-20",
  phone: null,
  email: null,
  ...change,
});

function admit(claims: IdentityClaims, slug = "tirane"): Promise<string> {
  const { doors } = open();
  const { place } = officeOf(doors, slug);
  return doors.asSystem("an identity in a test", place, (tx) =>
    admitCitizen({ tx }, place.municipalityId, claims),
  );
}

async function kept(id: string, slug = "tirane") {
  const { doors } = open();
  const [row] = await doors.asMunicipality(officeOf(doors, slug).place, (tx) =>
    tx.select().from(persons).where(eq(persons.id, id)),
  );
  return row;
}

describe("somebody whom the state vouches for", () => {
  test("is one person however often they come, also from two browsers at once", async () => {
    const claims = claimsOf(601);
    const [first, ...others] = await Promise.all([admit(claims), admit(claims), admit(claims)]);
    expect(new Set([first, ...others, await admit(claims)]).size).toBe(1);
    expect(await kept(first ?? "")).toMatchObject({ firstName: "Arta", nameKey: "cela arta besim" });
  });

  test("is called as the state calls them today, and found under that name", async () => {
    const id = await admit(claimsOf(602));
    await admit(claimsOf(602, { lastName: "Hoxha" }));
    expect(await kept(id)).toMatchObject({ lastName: "Hoxha", nameKey: "hoxha arta besim" });
  });

  test("keeps the father's name known here when the state tells none", async () => {
    const id = await admit(claimsOf(603));
    await admit(claimsOf(603, { fatherName: null }));
    expect(await kept(id)).toMatchObject({ fatherName: "Besim", nameKey: "cela arta besim" });
  });

  test("is found under a new surname also when the state tells no father's name", async () => {
    const id = await admit(claimsOf(604));
    await admit(claimsOf(604, { fatherName: null, lastName: "Hoxha" }));
    expect(await kept(id)).toMatchObject({ lastName: "Hoxha", nameKey: "hoxha arta besim" });
  });

  test("keeps the telephone they gave us before, and lends us the state's where we had none", async () => {
    const id = await admit(claimsOf(605, { phone: "+355690000001" }));
    await admit(claimsOf(605, { phone: "+355690000002", email: "arta@example.com" }));
    expect(await kept(id)).toMatchObject({ phone: "+355690000001", email: "arta@example.com" });
  });

  test("is another row in another municipality, which sees nothing of the first", async () => {
    const id = await admit(claimsOf(606));
    const there = await admit(claimsOf(606), "vlore");
    expect(there).not.toBe(id);
    expect(await kept(id, "vlore")).toBeUndefined();
  });
});
