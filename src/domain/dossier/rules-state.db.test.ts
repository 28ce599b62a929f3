import { expect, test } from "vitest";
import { chainHash, chainStart } from "@/domain/dossier/rules-chain";
import { DossierEvent } from "@/domain/dossier/rules-events";
import { groundOf, replayEvents, stateOf } from "@/domain/dossier/rules-state";
import { complete, dossierOf, entriesOf, file, officeOf, takeBySomebody, taskAt } from "../../../tests/desk";
import type { Office } from "../../../tests/office";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();

/** A dossier with a stop for completion, a refusal drafted and sent back, and a decision. */
async function eventful(office: Office): Promise<string> {
  const { id } = await file(office, "EDU-05");
  const task = await taskAt(office, id, "check-1");
  const officer = await takeBySomebody(office, task);
  const items = [{ documentKey: null, name: { sq: "Vërtetimi", en: "Certificate" }, why: "Mungon vula." }];
  await office.as(officer).work.requestCompletion({ taskId: task.id, items });
  office.now = new Date("2026-11-26T09:00:00Z");
  await office.as(await office.person("sportel1")).counter.answerCompletion({ dossierId: id, words: null });
  await complete(office, id, "check-1", "refuse", "Nuk plotësohen kushtet e ligjit.");
  await complete(office, id, "refusal-draft", "done");
  await complete(office, id, "refusal-signature", "return", "Shtoni bazën ligjore.");
  await complete(office, id, "refusal-draft", "done");
  await complete(office, id, "refusal-signature", "sign");
  await complete(office, id, "deliver-refusal", "delivered");
  return id;
}

const historyRows = (office: Office, id: string) => entriesOf(office, id);

test("replaying the history of a dossier gives exactly the state its row shows", async () => {
  const office = officeOf(open().doors, "elbasan");
  const id = await eventful(office);
  const dossier = await dossierOf(office, id);
  const rows = await historyRows(office, id);
  const history = rows.map((row) => ({
    at: row.at,
    event: DossierEvent.parse({ kind: row.kind, ...row.data }),
  }));
  expect(replayEvents(groundOf(dossier), history)).toEqual(stateOf(dossier));
  expect(dossier).toMatchObject({ status: "closed", outcome: "refused" });
});

test("each entry is chained to the one before, and the row carries the last hash", async () => {
  const office = officeOf(open().doors, "vlore");
  const id = await eventful(office);
  const rows = await historyRows(office, id);
  let previous: Buffer = chainStart;
  for (const [place, row] of rows.entries()) {
    expect(row.seq).toBe(place + 1);
    expect(row.previousHash.equals(previous)).toBe(true);
    const event = DossierEvent.parse({ kind: row.kind, ...row.data });
    expect(
      chainHash(previous, { dossierId: id, seq: row.seq, at: row.at, by: row.by, event }).equals(row.hash),
    ).toBe(true);
    previous = row.hash;
  }
  expect((await dossierOf(office, id)).eventHash.equals(previous)).toBe(true);
});
