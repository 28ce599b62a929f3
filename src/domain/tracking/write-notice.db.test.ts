import { expect, test } from "vitest";
import type { NoticeChannel } from "@/domain/dossier/inputs";
import type { JobActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { listNotices } from "@/domain/tracking/reads-notices";
import { type Delivery, recordDelivery } from "@/domain/tracking/record-delivery";
import { type NoticeRow, writeNotice } from "@/domain/tracking/write-notice";
import { carryThrough, revokeActOf } from "../../../tests/application";
import {
  complete,
  dossierOf,
  file,
  officeOf,
  someApplicant,
  takeBySomebody,
  taskAt,
} from "../../../tests/desk";
import type { Office } from "../../../tests/office";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();

const asJob = <T>(office: Office, work: (context: Context) => Promise<T>) => {
  const { municipalityId } = office.place;
  const actor: JobActor = { kind: "job", municipalityId, job: "tell-applicant" };
  return office.doors.asMunicipality(actor, (tx) => work({ tx, actor, now: office.now }));
};
const tell = (office: Office, dossierId: string, seq: number) => {
  const host = `${office.place.slug}.ossis.al`;
  return asJob(office, (context) =>
    writeNotice(context, { dossierId, seq, host, address: `https://${host}` }),
  );
};
const deliver = (office: Office, notice: NoticeRow, delivery: Delivery) =>
  asJob(office, (context) => recordDelivery(context, notice, delivery));
const outbox = (office: Office) => asJob(office, ({ tx }) => listNotices(tx));

/** A request of somebody who may be reached this way. */
async function filed(
  noticeChannel: NoticeChannel,
  reach: { phone?: string | null; email?: string | null } = {},
) {
  const office = officeOf(open().doors, "tirane");
  const applicant = { ...someApplicant, ...reach };
  return { office, ...(await file(office, "EDU-05", { noticeChannel, applicant })) };
}

test("a message is written once, whoever asks how often, and waits until it is sent", async () => {
  const { office, id, register } = await filed("sms");
  const first = await tell(office, id, 1);
  expect(first).toMatchObject({
    channel: "sms",
    recipient: someApplicant.phone,
    subject: "",
    state: "waiting",
    attempts: 0,
  });
  expect(first?.body).toContain(register);
  expect(await tell(office, id, 1)).toEqual(first);
  expect((await outbox(office)).filter(({ dossierId }) => dossierId === id)).toHaveLength(1);
});

test("what failed is tried again, and what was sent is not", async () => {
  const { office, id } = await filed("sms");
  const notice = await tell(office, id, 1);
  if (!notice) throw new Error("nothing was written");
  await deliver(office, notice, { sent: false, error: "x".repeat(300) });
  const failed = await tell(office, id, 1);
  expect(failed).toMatchObject({ state: "failed", attempts: 1, sentAt: null });
  expect(failed?.lastError).toHaveLength(200);
  await deliver(office, notice, { sent: true, reference: "SM-1" });
  expect(await tell(office, id, 1)).toBeNull();
  const [kept] = (await outbox(office)).filter(({ dossierId }) => dossierId === id);
  expect(kept).toMatchObject({
    state: "sent",
    attempts: 2,
    sentAt: office.now,
    reference: "SM-1",
    lastError: null,
  });
});

test("the way somebody chose is taken, the other one when it is not known, and none when there is neither", async () => {
  const both = { phone: "+355691111111", email: "ilir@example.com" };
  const ways: [NoticeChannel, Parameters<typeof filed>[1], string | null][] = [
    ["sms", both, "+355691111111"],
    ["email", both, "ilir@example.com"],
    ["sms", { phone: null, email: "ilir@example.com" }, "ilir@example.com"],
    ["email", { phone: "+355691111111", email: null }, "+355691111111"],
    ["sms", { phone: null, email: null }, null],
  ];
  for (const [channel, reach, recipient] of ways) {
    const { office, id } = await filed(channel, reach);
    expect((await tell(office, id, 1))?.recipient ?? null).toBe(recipient);
  }
});

test("whoever wants letters or nothing gets no message, though their number is known", async () => {
  for (const channel of ["letter", "none"] as const) {
    const { office, id } = await filed(channel);
    expect(await tell(office, id, 1)).toBeNull();
  }
});

test("an entry that is none of the applicant's business, or that is not there, writes nothing", async () => {
  const { office, id } = await filed("sms");
  await takeBySomebody(office, await taskAt(office, id, "check-1"));
  expect(await tell(office, id, 2)).toBeNull();
  expect(await tell(office, id, 99)).toBeNull();
});

test("a request for what is missing tells how much and until when, not until when the office answers", async () => {
  const { office, id, dueOn } = await filed("sms");
  const task = await taskAt(office, id, "check-1");
  const officer = await takeBySomebody(office, task);
  const item = { documentKey: null, name: { sq: "Sqarim", en: "Explanation" }, why: "Fshehtësi e zyrës." };
  await office.as(officer).work.requestCompletion({ taskId: task.id, items: [item, item] });
  const told: NoticeRow[] = [];
  for (const seq of [2, 3, 4, 5]) told.push(...[await tell(office, id, seq)].filter((each) => each !== null));
  expect(told).toHaveLength(1);
  expect(told[0]?.body).toMatch(/duhen 2 dokumente deri \d\d\.\d\d\.2026/);
  expect(told[0]?.body).not.toContain(dueOn.split("-").reverse().join("."));
  expect(told[0]?.body).not.toContain("zyrës");
});

test("a decision that is signed and issued at once is told once, and says neither what nor why", async () => {
  const { office, id } = await filed("email", { email: "ilir@example.com" });
  await complete(office, id, "check-1", "refuse", "Fëmija nuk banon në këtë bashki.");
  await complete(office, id, "refusal-draft", "done");
  await complete(office, id, "refusal-signature", "sign");
  const told: NoticeRow[] = [];
  for (let seq = 2; seq <= 12; seq++)
    told.push(...[await tell(office, id, seq)].filter((each) => each !== null));
  expect(told).toHaveLength(1);
  expect(told[0]?.subject).toContain("u vendos");
  for (const word of ["refuz", "banon", someApplicant.lastName]) expect(told[0]?.body).not.toContain(word);
});

test("a revoked act is told of once, that it was and how to go against it, and neither why nor by whom", async () => {
  const { office, id } = await filed("email", { email: "ilir@example.com" });
  await carryThrough(office, id);
  const { eventSeq } = await dossierOf(office, id);
  await revokeActOf(office, id, "Fëmija nuk banon në këtë bashki.");
  const told = await tell(office, id, eventSeq + 1);
  expect(told).toMatchObject({
    ...{ channel: "email", recipient: "ilir@example.com", state: "waiting" },
    subject: expect.stringContaining("akti u revokua"),
  });
  expect(told?.body).toContain("si mund të ankoheni");
  expect(await tell(office, id, eventSeq + 1)).toEqual(told);
  const { name } = await office.person("kryetar");
  for (const word of ["banon", name, someApplicant.lastName]) expect(told?.body).not.toContain(word);
});

test("messages of one municipality are never another's to see or to send", async () => {
  const { office, id } = await filed("sms");
  await tell(office, id, 1);
  const vlore = officeOf(open().doors, "vlore");
  await expect(tell(vlore, id, 1)).rejects.toMatchObject({ code: "not-found" });
  expect(await outbox(vlore)).toEqual([]);
});

test("the newest messages come first", async () => {
  const { office, id } = await filed("sms");
  await tell(office, id, 1);
  const later = await filed("sms");
  later.office.now = new Date(office.now.getTime() + 60_000);
  await tell(later.office, later.id, 1);
  const listed = (await outbox(office)).map(({ dossierId }) => dossierId);
  expect(listed.indexOf(later.id)).toBeLessThan(listed.indexOf(id));
});
