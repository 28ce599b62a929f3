import { expect, test } from "vitest";
import { addAttachment } from "@/domain/documents/add-attachment";
import type { HolderActor, MunicipalActor } from "@/domain/tenancy/rules";
import { newId } from "@/lib/ids";
import { complete, dossierOf, entriesOf, file, officeOf, takeBySomebody, taskAt } from "../../../tests/desk";
import type { Office } from "../../../tests/office";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const hour = 3_600_000;

/** A request whose applicant was asked for a document of the procedure and for an explanation. */
async function asked() {
  const office = officeOf(open().doors, "tirane");
  const { id } = await file(office, "PUB-02");
  const dossier = await dossierOf(office, id);
  const document = dossier.procedure.facts.documents[0];
  if (!document) throw new Error("PUB-02 asks for documents");
  const holder: HolderActor = { kind: "holder", municipalityId: office.place.municipalityId, dossierId: id };
  await upload(office, holder, document.key, "before.pdf");
  office.now = new Date(office.now.getTime() + hour);
  const task = await taskAt(office, id, "check-1");
  const officer = await takeBySomebody(office, task);
  const items = [
    { documentKey: document.key, name: document.name, why: "Faqja e dytë mungon." },
    { documentKey: null, name: { sq: "Sqarim", en: "Explanation" }, why: "Sqaroni adresën." },
  ];
  await office.as(officer).work.requestCompletion({ taskId: task.id, items });
  office.now = new Date(office.now.getTime() + hour);
  return { office, id, holder, document, items };
}

const upload = (office: Office, actor: HolderActor, documentKey: string, fileName: string) =>
  office.doors.asMunicipality(actor, (tx) =>
    addAttachment(
      { tx, actor, now: office.now },
      {
        id: newId(),
        dossierId: actor.dossierId,
        documentKey,
        fileName,
        mediaType: "application/pdf",
        size: 10,
        sha256: "a".repeat(64),
        storageKey: "2026/11/aaaaaaaaaaaaaaaaaaaaaaaa",
        state: "pending",
      },
    ),
  );

test("what is asked is shown in the officer's words, each thing with a name for its files", async () => {
  const { office, id, holder, document, items } = await asked();
  const shown = await office.as(holder).tracking.asked({ dossierId: id });
  expect(shown?.items).toEqual([
    { ...items[0], key: document.key, files: [] },
    { ...items[1], key: "asked-2", files: [] },
  ]);
  expect(shown?.dueOn).toMatch(/^2026-12-\d\d$/);
});

test("only what was uploaded since stands beside it: the document that was not enough does not", async () => {
  const { office, id, holder, document } = await asked();
  await upload(office, holder, document.key, "after.pdf");
  await upload(office, holder, "asked-2", "words.pdf");
  const shown = await office.as(holder).tracking.asked({ dossierId: id });
  expect(shown?.items.map(({ files }) => files.map(({ fileName, state }) => [fileName, state]))).toEqual([
    [["after.pdf", "pending"]],
    [["words.pdf", "pending"]],
  ]);
});

test("a file taken back stands there no more", async () => {
  const { office, id, holder } = await asked();
  const { id: fileId } = await upload(office, holder, "asked-2", "words.pdf");
  await office.as(holder).documents.removeAttachment({ id: fileId });
  const shown = await office.as(holder).tracking.asked({ dossierId: id });
  expect(shown?.items.flatMap(({ files }) => files)).toEqual([]);
});

test("once answered nothing is asked any more, and the words of the answer are in the history", async () => {
  const { office, id, holder } = await asked();
  await office.as(holder).tracking.answerCompletion({ dossierId: id, words: "  E solla faqen. " });
  expect(await office.as(holder).tracking.asked({ dossierId: id })).toBeNull();
  const history = await entriesOf(office, id);
  expect(history.find(({ kind }) => kind === "answered")).toMatchObject({
    data: { words: "E solla faqen." },
    by: { kind: "guest", name: "" },
  });
});

test("what is asked of one applicant is nobody else's to see or to answer", async () => {
  const { office, id } = await asked();
  const { municipalityId } = office.place;
  const strangers: MunicipalActor[] = [
    { kind: "visitor", municipalityId },
    { kind: "holder", municipalityId, dossierId: newId() },
    { kind: "guest", municipalityId, email: "dikush@example.com", sessionId: newId() },
    await office.person("specialist1"),
  ];
  for (const actor of strangers) {
    const api = office.as(actor).tracking;
    await expect(api.asked({ dossierId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(api.answerCompletion({ dossierId: id, words: null })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  }
});

test("a decided request is not withdrawn, and one that was rated is of a closed dossier", async () => {
  const office = officeOf(open().doors, "tirane");
  const { id, trackingCode } = await file(office, "EDU-05");
  const { personId } = await dossierOf(office, id);
  const { municipalityId } = office.place;
  await complete(office, id, "check-1", "ok");
  await complete(office, id, "draft-1", "done");
  await complete(office, id, "signature-1", "sign");
  const applicant: MunicipalActor = {
    kind: "citizen",
    municipalityId,
    personId: personId ?? "",
    personalNumber: "",
    name: "Ilir Marku",
  };
  const api = office.as(applicant).tracking;
  await expect(api.withdraw({ dossierId: id, reasons: null })).rejects.toMatchObject({ code: "CONFLICT" });
  const rating = { trackingCode, stars: 5, reason: null, words: null };
  await expect(api.rate(rating)).rejects.toMatchObject({ code: "CONFLICT" });
  for (const stars of [0, 6, 2.5])
    await expect(api.rate({ ...rating, stars })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});
