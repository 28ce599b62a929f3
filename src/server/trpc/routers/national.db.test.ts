import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/domain/tenancy/rules";
import type { Place } from "@/server/place";
import { readMunicipalities } from "@/server/seed/data";
import { callerOf } from "@/server/trpc/caller";
import { catalogue } from "../../../../tests/catalogue";
import { officeOf } from "../../../../tests/desk";
import type { Office } from "../../../../tests/office";
import { type Opened, suiteDoors } from "../../../../tests/suite-doors";

const open = suiteDoors();
let { doors } = {} as Opened;
let office: Office;
beforeAll(async () => {
  ({ doors } = open());
  office = officeOf(doors, "tirane");
});
const nation: Place = { kind: "national", host: "koordinim.ossis.localhost" };
const accountId = "00000000-0000-7000-8000-000000000001";
const coordinator: Actor = { kind: "national", accountId, name: "Brunilda", role: "coordinator" };

const as = (actor: Actor, place: Place = nation) =>
  callerOf({ doors, place, actor, now: new Date("2026-11-23T09:00:00Z"), requestId: "test" }).national;

describe("the national catalogue", () => {
  it("lists all 105 procedures by code to every national role", async () => {
    for (const role of ["coordinator", "catalogue-editor", "trainer"] as const) {
      const { lines, total } = await as({ ...coordinator, role }).catalogue({});
      expect(lines.map(({ code }) => code)).toEqual(catalogue.map(({ code }) => code));
      expect(total).toBe(105);
    }
  });

  it("narrows by category, audience, channel and words together, best match first", async () => {
    const { lines, total } = await as(coordinator).catalogue({ category: "PUB", channel: "counter" });
    const wanted = catalogue.filter((one) => one.category === "PUB" && one.channel === "counter");
    expect(lines.map(({ code }) => code)).toEqual(wanted.map(({ code }) => code));
    expect(total).toBe(105);
    const found = await as(coordinator).catalogue({ typed: "tavolina jashte lokalit", audience: "business" });
    expect(found.lines[0]?.code).toBe("PUB-01");
    expect(found.lines.every(({ audience }) => audience !== "citizen")).toBe(true);
    expect((await as(coordinator).catalogue({ typed: "xyzzyq" })).lines).toEqual([]);
  });

  it("shows one version whole and fit to be published, with nothing of a municipality in it", async () => {
    const sheet = await as(coordinator).procedure({ code: "PUB-01" });
    expect(sheet).toMatchObject({ version: 1, problems: [], facts: { code: "PUB-01" } });
    expect(sheet.fiche).toMatchObject({ access: { counters: [] }, office: { phone: null, email: null } });
    expect(sheet.fiche.cost.fee.total).toBeNull();
    expect(sheet.outline.steps.length).toBeGreaterThan(6);
    const said = JSON.stringify(sheet);
    expect(readMunicipalities().filter(({ fullName }) => said.includes(fullName))).toEqual([]);
  });

  it("has no sheet for a code it does not hold, and takes no question of another shape", async () => {
    await expect(as(coordinator).procedure({ code: "NON-99" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(as(coordinator).procedure({ code: "pub-01" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    const more = { category: "PUB", municipalityId: 1 };
    await expect(as(coordinator).catalogue(more)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("refuses staff, citizens and visitors, and national users away from the national host", async () => {
    const { municipalityId } = office.place;
    const citizen: Actor = {
      kind: "citizen",
      municipalityId,
      personId: accountId,
      personalNumber: "X",
      name: "Y",
    };
    const others: [Actor, string][] = [
      [await office.person("specialist1"), "FORBIDDEN"],
      [citizen, "FORBIDDEN"],
      [{ kind: "visitor", municipalityId }, "UNAUTHORIZED"],
      [{ kind: "public" }, "UNAUTHORIZED"],
    ];
    for (const place of [nation, office.place])
      for (const [actor, code] of others) {
        await expect(as(actor, place).catalogue({})).rejects.toMatchObject({ code });
        await expect(as(actor, place).procedure({ code: "PUB-01" })).rejects.toMatchObject({ code });
      }
    await expect(as(coordinator, office.place).catalogue({})).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
