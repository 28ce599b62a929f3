import { beforeAll, expect, test } from "vitest";
import { tasks } from "@/domain/dossier/tables-work";
import { newTrackingCode } from "@/lib/tracking-code";
import {
  askForMore,
  canary,
  carryThrough,
  clerkOf,
  dossierOf,
  revokeActOf,
  takeIn,
} from "../../../tests/application";
import { officeOf } from "../../../tests/desk";
import type { Office } from "../../../tests/office";
import { type Opened, suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
let { doors } = {} as Opened;
beforeAll(async () => {
  ({ doors } = open());
});
const visitor = (office: Office) =>
  office.as({ kind: "visitor", municipalityId: office.place.municipalityId });

/** Whatever a page could show of the person. */
const words = [
  canary.firstName,
  canary.fatherName,
  canary.lastName,
  canary.phone,
  canary.email,
  canary.personalNumber,
  "Kanarina",
];

test("a code tells the stage, the office and the promised day, and nothing about the person", async () => {
  const office = officeOf(doors, "tirane");
  const receipt = await takeIn(office, "LIC-04");
  const answer = await visitor(office).tracking.byCode({ code: receipt.trackingCode.toLowerCase() });
  expect(answer).toMatchObject({
    kind: "found",
    register: receipt.register,
    dueOn: receipt.dueOn,
    dates: { sent: "2026-11-23", registered: "2026-11-23" },
  });
  await askForMore(office, receipt.id);
  const asked = await visitor(office).tracking.byCode({ code: receipt.trackingCode });
  expect(asked).toMatchObject({
    stage: "in-completion",
    pause: "completion",
    asked: { documents: [expect.anything()], others: 1 },
  });
  for (const text of [JSON.stringify(answer), JSON.stringify(asked)])
    for (const word of words) expect(text).not.toContain(word);
  expect(JSON.stringify(asked)).not.toMatch(/Zvezdan/);
});

test("the place in the queue counts open work of the same office that is due before, and stops at a hundred", async () => {
  const office = officeOf(doors, "berat");
  const first = await takeIn(office, "LIC-04");
  office.now = new Date("2026-11-26T09:00:00Z");
  const second = await takeIn(office, "LIC-04");
  const place = async (code: string) => {
    const answer = await visitor(office).tracking.byCode({ code });
    return answer.kind === "found" ? answer.ahead : null;
  };
  expect([await place(first.trackingCode), await place(second.trackingCode)]).toEqual([0, 1]);
  await doors.asMunicipality(office.place, async (tx) => {
    const [task] = await tx.select().from(tasks).limit(1);
    if (!task) throw new Error("no task");
    await tx.insert(tasks).values(
      Array.from({ length: 150 }, (_, at) => ({
        ...task,
        id: crypto.randomUUID(),
        token: 100 + at,
        dueAt: new Date(0),
      })),
    );
  });
  expect(await place(second.trackingCode)).toBe(101);
});

test("another municipality's code and a code that never was give one and the same answer", async () => {
  const [tirane, durres] = [officeOf(doors, "tirane"), officeOf(doors, "durres")];
  const receipt = await takeIn(tirane, "LIC-04");
  const foreign = await visitor(durres).tracking.byCode({ code: receipt.trackingCode });
  const unknown = await visitor(durres).tracking.byCode({
    code: newTrackingCode(durres.place.municipalityId),
  });
  expect(foreign).toEqual(unknown);
  expect(unknown).toEqual({ kind: "unknown" });
});

test("ten wrong codes in an hour are allowed, right ones cost nothing, and the hour passes", async () => {
  const office = officeOf(doors, "fier");
  const receipt = await takeIn(office, "LIC-04");
  const wrong = () => visitor(office).tracking.byCode({ code: newTrackingCode(office.place.municipalityId) });
  for (let at = 0; at < 10; at++) {
    expect(await wrong()).toEqual({ kind: "unknown" });
    if (at < 9)
      expect((await visitor(office).tracking.byCode({ code: receipt.trackingCode })).kind).toBe("found");
  }
  expect(await wrong()).toEqual({ kind: "wait" });
  expect(await visitor(office).tracking.byCode({ code: receipt.trackingCode })).toEqual({ kind: "wait" });
  office.now = new Date(office.now.getTime() + 3_600_000);
  expect((await visitor(office).tracking.byCode({ code: receipt.trackingCode })).kind).toBe("found");
});

test.each(["diber", "kruje"])(
  "a wrong code costs the same where a service is rated or a dossier is proved: %s",
  async (slug) => {
    const office = officeOf(doors, slug);
    const { trackingCode } = await takeIn(office, "LIC-04");
    const api = () => visitor(office).tracking;
    const [prove, rate] = [
      (code: string) => api().prove({ code, ending: canary.personalNumber.slice(-3) }),
      (code: string) => api().rate({ trackingCode: code, stars: 4, reason: null, words: null }),
    ];
    const [guess, unknown] = slug === "diber" ? [prove, { kind: "wrong" }] : [rate, { kind: "unknown" }];
    for (let at = 0; at < 10; at++)
      expect(await guess(newTrackingCode(office.place.municipalityId))).toEqual(unknown);
    for (const answer of [prove(trackingCode), rate(trackingCode), api().byCode({ code: trackingCode })])
      expect(await answer).toEqual({ kind: "wait" });
    office.now = new Date(office.now.getTime() + 3_600_000);
    expect(await prove(trackingCode)).toMatchObject({ kind: "proven" });
  },
);

test("the end of the personal number opens one dossier, and guessing it grows slow", async () => {
  const office = officeOf(doors, "korce");
  const receipt = await takeIn(office, "LIC-04");
  const ending = canary.personalNumber.slice(-3);
  const prove = (text: string) =>
    visitor(office).tracking.prove({ code: receipt.trackingCode, ending: text });
  expect(await prove(ending.toLowerCase())).toEqual({ kind: "proven", dossierId: receipt.id });
  for (let at = 0; at < 5; at++) expect(await prove("00A")).toEqual({ kind: "wrong" });
  expect(await prove(ending)).toEqual({ kind: "wait" });
});

test("whoever proved themselves answers what was asked of that dossier and of no other", async () => {
  const office = officeOf(doors, "vlore");
  const [mine, other] = [await takeIn(office, "LIC-04"), await takeIn(office, "LIC-04")];
  await askForMore(office, mine.id);
  await askForMore(office, other.id);
  const holder = office.as({
    kind: "holder",
    municipalityId: office.place.municipalityId,
    dossierId: mine.id,
  });
  const asked = await holder.tracking.asked({ dossierId: mine.id });
  expect(asked?.items.map(({ why }) => why)).toEqual([
    "Kopja e Zvezdan Xhamballos nuk lexohet.",
    "Sqaroni adresën e Zvezdanit.",
  ]);
  await expect(holder.tracking.asked({ dossierId: other.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(holder.tracking.answerCompletion({ dossierId: other.id, words: null })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(holder.tracking.withdraw({ dossierId: mine.id, reasons: null })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await holder.tracking.answerCompletion({ dossierId: mine.id, words: "E solla." });
  expect((await dossierOf(office, mine.id)).status).toBe("in-review");
});

test("a code tells that the act was revoked, when and how to go against it, and neither why nor whose it was", async () => {
  const office = officeOf(doors, "lezhe");
  const { id, trackingCode } = await takeIn(office, "LIC-04");
  await carryThrough(office, id);
  const look = () => visitor(office).tracking.byCode({ code: trackingCode });
  expect(await look()).toMatchObject({ outcome: "approved", revoked: null });
  office.now = new Date("2026-11-27T09:00:00Z");
  const reasons = "Zvezdan Xhamballo paraqiti të dhëna të rreme.";
  await revokeActOf(office, id, reasons);
  const answer = await look();
  expect(answer).toMatchObject({
    outcome: "approved",
    revoked: {
      on: "2026-11-27",
      appealTo: { sq: expect.stringContaining("vetë bashkia") },
      appealWithin: { sq: "30 ditë nga njoftimi i vendimit" },
    },
  });
  for (const word of [...words, "të rreme"]) expect(JSON.stringify(answer)).not.toContain(word);
});

test("a service is rated once, after its end", async () => {
  const office = officeOf(doors, "kukes");
  const { id, trackingCode } = await takeIn(office, "LIC-04");
  const rate = () => visitor(office).tracking.rate({ trackingCode, stars: 4, reason: "fast", words: "" });
  await expect(rate()).rejects.toMatchObject({ code: "CONFLICT" });
  await carryThrough(office, id);
  const before = await visitor(office).tracking.byCode({ code: trackingCode });
  expect(before).toMatchObject({ stage: "closed", mayRate: true });
  await rate();
  await expect(rate()).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await visitor(office).tracking.byCode({ code: trackingCode })).toMatchObject({ mayRate: false });
  expect((await clerkOf(office)).kind).toBe("staff");
});
