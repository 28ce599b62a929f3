import { describe, expect, it } from "vitest";
import { dossierOn, here, monday, offices, worker } from "@/domain/dossier/fixture-standing";
import type { AskedRow } from "@/domain/dossier/reads-consultation";
import { askedOpinion, partsForAsked, sharedFiles } from "@/domain/routing/rules-asked";
import type { Around } from "@/domain/routing/rules-case-parts";
import { called, end, sketch, task } from "@/domain/workflow/fixture-sketch";

const dossier = dossierOn(sketch([task("check"), end("end")], ["start > check", "check > end"]));
const around: Around = {
  ...{ dossier, now: monday, people: new Map() },
  offices: [{ id: offices.law, code: "LAW", name: called("The lawyers"), phone: null }],
};
const file = (id: string, documentKey: string) => ({
  ...{ municipalityId: here, id, dossierId: dossier.id, documentKey, fileName: "I50620021A.pdf" },
  ...{ mediaType: "application/pdf", size: 10, sha256: "", storageKey: "kept", state: "clean" as const },
  ...{ addedAt: monday, addedBy: "person-1", removedAt: null, droppedAt: null },
});
const row = (change: Partial<AskedRow> = {}): AskedRow => ({
  ...{
    municipalityId: here,
    id: "q1",
    dossierId: dossier.id,
    taskId: "t1",
    officeId: offices.law,
    body: null,
  },
  ...{ email: null, question: "May it stand there?", kind: "yes-no", silence: "positive", visible: false },
  ...{ files: ["a"], askedBy: "arta", asker: "Name of arta", askedAt: monday, remindedAt: null },
  ...{ dueAt: new Date("2026-11-26T22:59:59.999Z"), state: "open", settledAt: null, outcome: null },
  ...{ askingId: "asking", requestHash: "" },
  ...{ words: null, person: null, reasons: null, secretHash: null, mailedAt: null },
  ...change,
});
const seen = { files: [file("a", "plan")], directs: () => true };
const documents = dossier.procedure.facts.documents;

describe("an opinion an officer asked", () => {
  it("waits under the name of its office, with its question, its day and what silence means", () => {
    expect(askedOpinion(row(), around, seen)).toMatchObject({
      ...{ id: "q1", name: called("The lawyers"), state: "waiting", dueOn: "2026-11-26", daysLeft: 3 },
      ...{ silence: "positive", external: false, question: { sq: "May it stand there?" } },
      asked: { by: "Name of arta", askedOn: "2026-11-23", files: [{ id: "a" }], directs: true },
    });
  });

  it("of a body outside is called by the body", () => {
    const outside = askedOpinion(row({ officeId: null, body: "OSHEE" }), around, seen);
    expect(outside).toMatchObject({ name: { sq: "OSHEE", en: "OSHEE" }, external: true });
  });

  it("shows how it ended, and then nobody directs it any more", () => {
    const ended = (change: Partial<AskedRow>) =>
      askedOpinion(row({ settledAt: monday, ...change }), around, seen);
    expect(ended({ state: "answered", outcome: "negative", words: "No." })).toMatchObject({
      ...{ state: "given", tone: "negative", words: "No.", overdueDays: 0 },
      asked: { directs: false, settledOn: "2026-11-23" },
    });
    expect(ended({ state: "answered", outcome: "given" }).tone).toBe("neutral");
    expect(ended({ state: "lapsed" })).toMatchObject({ state: "silent", outcome: null });
    expect(ended({ state: "revoked", reasons: "Asked in error." })).toMatchObject({
      ...{ state: "revoked", asked: { revokedWhy: "Asked in error." } },
    });
  });
});

describe("a shared file", () => {
  it("is called by the document it is, never by its own name, and several of one document are numbered", () => {
    const rows = [file("a", "plan"), file("b", "plan"), file("c", "asked-1"), file("d", "plan")];
    const shown = sharedFiles(["a", "b", "c"], rows, documents);
    expect(shown.map(({ id, name }) => [id, name.en])).toEqual([
      ["a", "Plan (1)"],
      ["b", "Plan (2)"],
      ["c", "Another file of the case"],
    ]);
    expect(JSON.stringify(shown)).not.toContain("I50620021A");
  });
});

describe("the parts of a case for somebody who was only asked", () => {
  const entry = (seq: number, data: Record<string, unknown>) => ({
    ...{ municipalityId: here, dossierId: dossier.id, seq, at: monday, kind: "any", data },
    ...{ by: { kind: "staff" as const, id: "x", name: "", office: null } },
    ...{ previousHash: Buffer.alloc(32), hash: Buffer.alloc(32) },
  });

  it("hold their own question, the shared files, and the history without what concerns the others", () => {
    const asked = [row(), row({ id: "q2", officeId: offices.desk, files: ["b"] })];
    const history = [
      entry(1, {}),
      entry(2, { consultationId: "q1" }),
      entry(3, { consultationId: "q2", words: "No." }),
      entry(4, { taskId: "q2" }),
    ];
    const files = [file("a", "plan"), file("b", "plan"), file("c", "plan")];
    const parts = partsForAsked(worker("besa", "legal-specialist@law"), { history, files, asked });
    expect(parts.asked.map(({ id }) => id)).toEqual(["q1"]);
    expect(parts.files.map(({ id }) => id)).toEqual(["a"]);
    expect(parts.history.map(({ seq }) => seq)).toEqual([1, 2]);
  });
});
