import { describe, expect, it } from "vitest";
import type { MunicipalityId } from "@/db/tenant";
import type { Actor } from "@/domain/tenancy/rules";
import { accountOf } from "@/domain/tenancy/rules-account";

const municipalityId = 5301 as MunicipalityId;
const secret = "0198c0de-0000-7000-8000-000000000001";

const actors: Actor[] = [
  {
    kind: "staff",
    municipalityId,
    staffId: secret,
    name: "Klaudia Meçe",
    posts: [{ officeId: secret, officeCode: "SHQ", role: "front-office" }],
  },
  { kind: "citizen", municipalityId, personId: secret, personalNumber: "J55512345B", name: "Arta Hoxha" },
  { kind: "guest", municipalityId, email: "arta@example.com", sessionId: secret },
  { kind: "national", accountId: secret, name: "Dritan Koka", role: "coordinator" },
];

describe("the account on a screen", () => {
  it("says who is signed in, by name and posts, by address, or by national role", () => {
    expect(actors.map(accountOf)).toEqual([
      { kind: "staff", name: "Klaudia Meçe", posts: [{ officeCode: "SHQ", role: "front-office" }] },
      { kind: "citizen", name: "Arta Hoxha" },
      { kind: "guest", email: "arta@example.com" },
      { kind: "national", name: "Dritan Koka", role: "coordinator" },
    ]);
  });

  it("carries no identifier and no personal number to the browser", () => {
    for (const actor of actors) {
      expect(JSON.stringify(accountOf(actor)), actor.kind).not.toMatch(new RegExp(`${secret}|J55512345B`));
    }
  });

  it("is nobody for a visitor, a job, a public reader, and for whoever only showed a tracking code", () => {
    const unknown: Actor[] = [
      { kind: "visitor", municipalityId },
      { kind: "job", municipalityId, job: "pass-time" },
      { kind: "public" },
      { kind: "holder", municipalityId, dossierId: secret },
    ];
    for (const actor of unknown) expect(accountOf(actor), actor.kind).toEqual({ kind: "nobody" });
  });
});
