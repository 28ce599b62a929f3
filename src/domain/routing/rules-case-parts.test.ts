import { describe, expect, it } from "vitest";
import { dossierOn, here, monday, offices, taskOf } from "@/domain/dossier/fixture-standing";
import type { HistoryEntry } from "@/domain/dossier/reads";
import type { DossierEvent } from "@/domain/dossier/rules-events";
import {
  type Around,
  actOf,
  decisionOf,
  documentsOf,
  opinionsOf,
  otherFilesOf,
  requestsOf,
  timelineOf,
} from "@/domain/routing/rules-case-parts";
import { called, end, opinion, sketch, task } from "@/domain/workflow/fixture-sketch";

const workflow = sketch(
  [task("check", ["ok"]), opinion("police", { silence: "escalate", external: true }), end("end")],
  ["start > check", "check > police", "police > end"],
);
const dossier = dossierOn(workflow);
const around: Around = {
  dossier,
  now: monday,
  offices: [{ id: offices.desk, code: "DESK", name: called("The desk"), phone: null }],
  people: new Map(),
};
const required = dossier.procedure.facts.documents;

const file = (id: string, documentKey: string, change = {}) => ({
  municipalityId: here,
  id,
  dossierId: dossier.id,
  documentKey,
  fileName: `${id}.pdf`,
  mediaType: "application/pdf",
  size: 10,
  sha256: "0".repeat(64),
  storageKey: "kept/where/nobody/looks",
  state: "clean" as const,
  addedAt: monday,
  addedBy: "person-1",
  removedAt: null,
  droppedAt: null,
  ...change,
});

let last = 0;
const entry = (event: DossierEvent, office: string | null = "DESK"): HistoryEntry => {
  const { kind, ...data } = event;
  const by = { kind: "staff" as const, id: "arta", name: "Arta", office };
  const hash = Buffer.alloc(32);
  last += 1;
  return {
    municipalityId: here,
    dossierId: dossier.id,
    seq: last,
    at: monday,
    kind,
    by,
    data,
    previousHash: hash,
    hash,
  };
};
const completed = (token: number, node: string, outcome: string): DossierEvent => ({
  kind: "completed",
  token,
  node,
  outcome,
  reasons: null,
  record: {},
});

describe("the documents of a case", () => {
  const check = {
    municipalityId: here,
    dossierId: dossier.id,
    documentKey: "extract",
    state: "rejected" as const,
    note: "It is of last year.",
    checkedAt: monday,
    checkedBy: "Arta",
  };

  it("are all those the procedure asks for, each with what was found of it and the files that came", () => {
    const found = documentsOf(required, [check], [file("a", "plan"), file("b", "plan")]);
    expect(found).toMatchObject([
      { key: "plan", state: null, note: null, files: [{ id: "a" }, { id: "b" }] },
      { key: "extract", state: "rejected", note: "It is of last year.", checkedBy: "Arta", files: [] },
    ]);
  });

  it("never tell where a file is kept", () => {
    expect(JSON.stringify(documentsOf(required, [], [file("a", "plan")]))).not.toContain("kept/where");
    expect(JSON.stringify(otherFilesOf(required, [file("a", "asked-1")]))).not.toContain("kept/where");
  });

  it("and the other files together hold every file once", () => {
    const files = [file("a", "plan"), file("b", "asked-1"), file("c", "extract")];
    const listed = documentsOf(required, [], files).flatMap((document) => document.files);
    const others = otherFilesOf(required, files);
    expect(others.map(({ id }) => id)).toEqual(["b"]);
    expect([...listed, ...others].map(({ id }) => id).sort()).toEqual(["a", "b", "c"]);
  });
});

describe("an opinion asked", () => {
  const asked = (change = {}) => taskOf("police", { kind: "opinion", ...change });
  const read = (change = {}, now = monday) => opinionsOf([asked(change)], { ...around, now })[0];

  it("waits with the question, its office, its day and what silence means", () => {
    expect(read()).toMatchObject({
      state: "waiting",
      question: called("obstacle?"),
      office: called("The desk"),
      dueOn: "2026-11-30",
      daysLeft: 7,
      overdueDays: 0,
      outcome: null,
      silence: "escalate",
      external: true,
    });
  });

  it("is late by the days since its day, as long as it is open", () => {
    const later = new Date("2026-12-03T09:00:00Z");
    expect(read({}, later)).toMatchObject({ daysLeft: 0, overdueDays: 3 });
    expect(read({ open: false, outcome: "for" }, later)).toMatchObject({ overdueDays: 0 });
  });

  it("that was given shows its outcome, its words and its reasons", () => {
    const given = read({
      open: false,
      outcome: "against",
      record: { text: "The road is narrow." },
      reasons: "Safety.",
    });
    expect(given).toMatchObject({
      state: "given",
      outcome: called("against"),
      tone: "negative",
      words: "The road is narrow.\nSafety.",
    });
    expect(read({ open: false, outcome: "for", record: { text: 7 } })?.words).toBeNull();
  });

  it("that never came is silent, and of an office nobody knows any more shows a dash", () => {
    expect(read({ open: false, outcome: null, officeId: "gone" })).toMatchObject({
      state: "silent",
      tone: "neutral",
      office: { sq: "–", en: "–" },
    });
  });

  it("is not every step: others are left out", () => {
    expect(opinionsOf([taskOf("check"), asked()], around).map(({ id }) => id)).toEqual(["task-police"]);
  });
});

describe("the timeline", () => {
  it("is newest first, and names the step, the outcome and the office of each entry", () => {
    const lines = timelineOf(
      [entry({ kind: "taken", taskId: "t", node: "check" }), entry(completed(1, "check", "ok"))],
      around,
    );
    expect(lines.map(({ event }) => event.kind)).toEqual(["completed", "taken"]);
    expect(lines[0]).toMatchObject({
      step: called("check"),
      outcome: called("ok"),
      office: called("The desk"),
    });
    expect(lines[1]).toMatchObject({ step: called("check"), outcome: null });
  });

  it("knows the step of an entry that names only its token, by the entries before", () => {
    const [line] = timelineOf(
      [entry(completed(2, "police", "for")), entry({ kind: "elapsed", token: 2, boundary: null })],
      around,
    );
    expect(line).toMatchObject({ event: { kind: "elapsed" }, step: called("police") });
  });

  it("leaves out what cannot be read, and shows no office where none speaks", () => {
    const unreadable = { ...entry({ kind: "receipt-printed" }), kind: "unheard-of" };
    const lines = timelineOf([unreadable, entry({ kind: "clock-resumed" }, null)], around);
    expect(lines).toMatchObject([{ event: { kind: "clock-resumed" }, office: null, step: null }]);
  });
});

describe("the decision shown", () => {
  it("is the last one of the history, with its reasons and its day, and none before there is one", () => {
    const refused = entry({ kind: "decided", outcome: "refused", reasons: "Protected." });
    const approved = entry({ kind: "decided", outcome: "approved", reasons: null });
    expect(decisionOf([refused, approved], around)).toEqual({
      outcome: "approved",
      reasons: null,
      on: "2026-11-23",
      office: called("The desk"),
    });
    expect(decisionOf([refused], around)).toMatchObject({ outcome: "refused", reasons: "Protected." });
    expect(decisionOf([entry({ kind: "clock-resumed" })], around)).toBeNull();
  });
});

describe("what was asked of the applicant", () => {
  it("is shown in the officer's words with the days of asking and answering", () => {
    const items = [{ documentKey: "plan", name: called("Plan"), why: "Page two is missing." }];
    const row = { municipalityId: here, id: "r", dossierId: dossier.id, token: 2, items, askedAt: monday };
    expect(
      requestsOf([
        { ...row, dueOn: "2026-12-03", answeredAt: new Date("2026-11-24T23:30:00Z") },
        { ...row, dueOn: "2026-12-03", answeredAt: null },
      ]),
    ).toMatchObject([
      {
        items: [{ name: called("Plan"), why: "Page two is missing." }],
        askedOn: "2026-11-23",
        answeredOn: "2026-11-25",
      },
      { answeredOn: null },
    ]);
  });
});

describe("an act", () => {
  it("is ready once its file is there, and says when and why it was taken back", () => {
    const act = {
      municipalityId: here,
      id: "act",
      dossierId: dossier.id,
      verificationCode: "CODE",
      kind: "approved" as const,
      eventSeq: 9,
      content: null,
      issuedOn: "2026-11-23",
      validUntil: null,
      revokedAt: null,
      revokedWhy: null,
      storageKey: null,
      sha256: null,
      size: null,
    };
    expect(actOf({ ...act, renderedAt: null })).toMatchObject({ id: "act", isReady: false });
    expect(actOf({ ...act, renderedAt: monday })).toMatchObject({ isReady: true, revoked: null });
    const revoked = { revokedAt: monday, revokedWhy: "Të dhënat ishin të rreme." };
    expect(actOf({ ...act, ...revoked, renderedAt: monday }).revoked).toEqual({
      ...{ on: "2026-11-23", reasons: "Të dhënat ishin të rreme." },
    });
  });
});
