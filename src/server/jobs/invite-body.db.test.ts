import { simpleParser } from "mailparser";
import postgres from "postgres";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { newId } from "@/lib/ids";
import { inviteBody } from "@/server/jobs/invite-body";
import { Consulting } from "../../../tests/consulting";
import { officeOf, someApplicant } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const mails: { to: string; subject: string; text: string }[] = [];
let refuses = false;

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, { envelope }, done) {
    void simpleParser(stream).then(({ subject = "", text = "" }) => {
      if (refuses) return done(Object.assign(new Error("451 try later"), { responseCode: 451 }));
      mails.push({ to: envelope.rcptTo.map(({ address }) => address).join(), subject, text });
      done();
    });
  },
});

beforeAll(async () => {
  await new Promise<void>((resolve) => void smtp.listen(0, "127.0.0.1", resolve));
  const address = smtp.server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${port}`);
  vi.stubEnv("MAIL_FROM", "ossis@example.com");
});
afterAll(() => smtp.close(() => {}));

/** A question to a body outside that is reached by e-mail. */
async function asked() {
  const on = await Consulting.at(officeOf(open().doors, "elbasan"));
  on.office.now = new Date();
  const { asked: ids } = await on.office.as(on.officer).work.askConsultations({
    id: newId(),
    ...{ taskId: on.step.id, question: "A pengon rrjetin elektrik?", kind: "yes-no", days: 3 },
    ...{ silence: "ignore", visible: false, offices: [] },
    bodies: [{ body: "OSHEE", email: "zyra@oshee.example.com", files: [] }],
  });
  const [consultationId = ""] = ids;
  const { municipalityId } = on.office.place;
  const invite = () => inviteBody(open().doors, { municipalityId, consultationId });
  return { on, consultationId, invite };
}

const secretIn = (text: string) => /\/mendim\/([\w-]+)/.exec(text)?.[1] ?? "";

test("the body is written the question with a link that opens it, and nothing of who applied", async () => {
  const { on, consultationId, invite } = await asked();
  await invite();
  const mail = mails.at(-1);
  expect(mail).toMatchObject({
    to: "zyra@oshee.example.com",
    subject: expect.stringContaining("Bashkia Elbasan"),
  });
  expect(mail?.text).toContain("A pengon rrjetin elektrik?");
  for (const hidden of [someApplicant.personalNumber, someApplicant.lastName, on.officer.name])
    expect(mail?.text).not.toContain(hidden);
  expect((await on.outside().askedOpinion({ secret: secretIn(mail?.text ?? "") })).state).toBe("open");
  expect((await on.row(consultationId)).mailedAt).not.toBeNull();
});

test("no secret waits in the queue, and what was not sent is not said to be", async () => {
  const { on, consultationId, invite } = await asked();
  const superuser = postgres(open().database.superuser, { max: 1, fetch_types: false });
  const jobs = await superuser<{ payload: Record<string, unknown> }[]>`
    select payload from waiting_jobs where key like ${`%invite%${consultationId}`}`;
  await superuser.end();
  expect(jobs.map(({ payload }) => Object.keys(payload).sort())).toEqual([["consultationId"]]);
  refuses = true;
  await expect(invite()).rejects.toThrow();
  refuses = false;
  expect((await on.row(consultationId)).mailedAt).toBeNull();
  await invite();
  expect((await on.outside().askedOpinion({ secret: secretIn(mails.at(-1)?.text ?? "") })).state).toBe(
    "open",
  );
});

test("a reminder brings a new link and says so; after the answer nothing is sent any more", async () => {
  const { on, consultationId, invite } = await asked();
  await invite();
  const first = secretIn(mails.at(-1)?.text ?? "");
  await on.office.as(on.officer).work.remindConsultation({ consultationId, remindedOn: null });
  await invite();
  expect(mails.at(-1)?.subject).toContain("kujtesë");
  const second = secretIn(mails.at(-1)?.text ?? "");
  await expect(on.outside().askedOpinion({ secret: first })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const answer = { secret: second, outcome: "positive", words: "Pa vërejtje.", person: "Agim Leka" };
  await on.outside().answerOpinion(answer);
  const sent = mails.length;
  await invite();
  expect(mails).toHaveLength(sent);
});
