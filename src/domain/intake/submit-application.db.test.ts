import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { dossierEvents } from "@/domain/dossier/tables";
import { documentChecks } from "@/domain/dossier/tables-work";
import type { Receipt } from "@/domain/intake/draft-dossier";
import type { SubmitApplication } from "@/domain/intake/inputs-submission";
import { getReceipt } from "@/domain/intake/reads-receipt";
import { submitApplication } from "@/domain/intake/submit-application";
import type { MunicipalActor } from "@/domain/tenancy/rules";
import { persons } from "@/domain/tenancy/tables";
import { newId } from "@/lib/ids";
import { readTrackingCode } from "@/lib/tracking-code";
import { application, dossierOf, historyOf, officeOf, someApplicant } from "../../../tests/desk";
import type { Office } from "../../../tests/office";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const at = (slug: string, now?: string) => officeOf(open().doors, slug, now ? new Date(now) : undefined);
const clerkOf = (office: Office) => office.person("sportel1");

const submit = (office: Office, actor: MunicipalActor, input: SubmitApplication): Promise<Receipt> =>
  open().doors.asMunicipality(office.place, (tx) => submitApplication({ tx, actor, now: office.now }, input));
const numberOf = (receipt: Receipt) => Number(receipt.register.split("-")[2]);

describe("a registered application", () => {
  test("has its number, its code, its first step and its first entry, and the same on the receipt", async () => {
    const office = at("tirane");
    const clerk = await clerkOf(office);
    const input = await application(office, "EDU-05");
    const receipt = await submit(office, clerk, input);
    expect(receipt.register).toMatch(/^TIR-2026-\d{6}$/);
    expect(readTrackingCode(receipt.trackingCode)).toMatchObject({ ok: true });
    const dossier = await dossierOf(office, input.id);
    expect(dossier).toMatchObject({
      ...{ status: "registered", channel: "counter", takenInBy: clerk.staffId, outcome: null },
      ...{ dueOn: receipt.dueOn, trackingCode: receipt.trackingCode },
    });
    expect(await historyOf(office, input.id)).toEqual(["registered"]);
    expect((await office.openTasks(input.id)).map(({ node }) => node)).toEqual(["check-1"]);
    const again = await open().doors.asMunicipality(office.place, (tx) => getReceipt(tx, input.id));
    expect(again).toEqual(receipt);
  });

  test("keeps the answers that were asked, and not those to questions that another answer rules out", async () => {
    const office = at("tirane");
    const input = await application(office, "EDU-05");
    await submit(office, await clerkOf(office), input);
    const { answers } = await dossierOf(office, input.id);
    expect(answers).toMatchObject({ relationToPupil: "myself", requestedBy: "school" });
    expect(input.answers).toHaveProperty("pupilPersonalNumber");
    expect(answers).not.toHaveProperty("pupilPersonalNumber");
  });

  test("writes down what the clerk saw of each document, and who saw it", async () => {
    const office = at("tirane");
    const clerk = await clerkOf(office);
    const documents: SubmitApplication["documents"] = [
      { key: "f6", state: "seen" },
      { key: "agr-01-d6", state: "missing" },
    ];
    const { id } = await submit(office, clerk, await application(office, "AGR-01", { documents }));
    const rows = await open().doors.asMunicipality(office.place, (tx) =>
      tx.select().from(documentChecks).where(eq(documentChecks.dossierId, id)),
    );
    const seen = rows.map(({ documentKey: key, state, checkedBy }) => ({ key, state, checkedBy }));
    expect(seen).toHaveLength(2);
    expect(seen).toEqual(
      expect.arrayContaining(documents.map((document) => ({ ...document, checkedBy: clerk.staffId }))),
    );
  });

  test("belongs to the person at the counter, to the one signed in, and as a guest's to nobody", async () => {
    const office = at("tirane");
    const atCounter = await submit(office, await clerkOf(office), await application(office, "EDU-05"));
    const { personId } = await dossierOf(office, atCounter.id);
    const [person] = await open().doors.asMunicipality(office.place, (tx) =>
      tx
        .select()
        .from(persons)
        .where(eq(persons.id, personId ?? "")),
    );
    expect(person?.personalNumber).toBe(someApplicant.personalNumber);
    const { municipalityId } = office.place;
    const citizen = {
      kind: "citizen" as const,
      ...{ municipalityId, personId: personId ?? "", personalNumber: "", name: "Ilir Marku" },
    };
    const guest = { kind: "guest" as const, municipalityId, email: "ilir@example.com", sessionId: newId() };
    const online = () => application(office, "PUB-01", { channel: "online" });
    const [own, proved] = [
      await submit(office, citizen, await online()),
      await submit(office, guest, await online()),
    ];
    const [known, unknown] = [await dossierOf(office, own.id), await dossierOf(office, proved.id)];
    expect(known).toMatchObject({ personId, takenInBy: null, applicant: { verified: true } });
    expect(unknown).toMatchObject({ personId: null, takenInBy: null, applicant: { verified: false } });
  });

  test("is vouched for only by a sign-in of the state, whatever the sender says", async () => {
    const office = at("tirane");
    const input = await application(office, "EDU-05", { applicant: { ...someApplicant, verified: true } });
    await submit(office, await clerkOf(office), input);
    expect((await dossierOf(office, input.id)).applicant.verified).toBe(false);
  });
});

describe("the register", () => {
  test("begins again at one with the year of Albania, not with that of Greenwich", async () => {
    const before = at("pustec", "2026-12-31T22:30:00Z");
    const clerk = await clerkOf(before);
    const last = await submit(before, clerk, await application(before, "EDU-05"));
    expect(last.register).toMatch(/-2026-/);
    const after = at("pustec", "2026-12-31T23:30:00Z");
    const first = await submit(after, clerk, await application(after, "EDU-05"));
    expect(first.register).toMatch(/-2027-000001$/);
  });

  test("of each municipality counts for itself", async () => {
    const [one, other] = [at("tirane"), at("elbasan")];
    const before = await submit(one, await clerkOf(one), await application(one, "EDU-05"));
    await submit(other, await clerkOf(other), await application(other, "EDU-05"));
    const after = await submit(one, await clerkOf(one), await application(one, "EDU-05"));
    expect(numberOf(after)).toBe(numberOf(before) + 1);
  });

  test("gives no number to what is refused, and leaves nothing of it", async () => {
    const office = at("tirane");
    const clerk = await clerkOf(office);
    const before = numberOf(await submit(office, clerk, await application(office, "EDU-05")));
    const unknown = await application(office, "EDU-05", { procedure: "NON-99" });
    const nobody = await application(office, "EDU-05", {
      applicant: { ...someApplicant, personalNumber: "1" },
    });
    const unasked = await application(office, "EDU-05", { answers: { neverAsked: "x" } });
    await expect(submit(office, clerk, unknown)).rejects.toMatchObject({ code: "not-found" });
    await expect(submit(office, clerk, nobody)).rejects.toMatchObject({ code: "invalid" });
    await expect(submit(office, clerk, unasked)).rejects.toMatchObject({ code: "invalid" });
    const officer = await office.person("specialist1");
    const wrongHands = submit(office, officer, await application(office, "EDU-05"));
    await expect(wrongHands).rejects.toMatchObject({ code: "forbidden" });
    expect(numberOf(await submit(office, clerk, await application(office, "EDU-05")))).toBe(before + 1);
    const events = await open().doors.asMunicipality(office.place, (tx) =>
      tx.select().from(dossierEvents).where(eq(dossierEvents.dossierId, nobody.id)),
    );
    expect(events).toEqual([]);
  });
});

test("there is no receipt for a number nobody sent, nor for one of another municipality", async () => {
  const [here, there] = [at("tirane"), at("elbasan")];
  const { id } = await submit(here, await clerkOf(here), await application(here, "EDU-05"));
  for (const [office, wanted] of [
    [here, newId()],
    [there, id],
  ] as const) {
    const read = open().doors.asMunicipality(office.place, (tx) => getReceipt(tx, wanted));
    await expect(read).rejects.toMatchObject({ code: "not-found" });
  }
});
