import { expect, it } from "vitest";
import { dossierOn, monday, worker } from "@/domain/dossier/fixture-standing";
import { issueDocument } from "@/domain/dossier/issue-document";
import { chainEvents, eventBy } from "@/domain/dossier/record-events";
import { chainStart } from "@/domain/dossier/rules-chain";
import { decideMove } from "@/domain/dossier/rules-move";
import { end, outcome, sketch, task } from "@/domain/workflow/fixture-sketch";

const workflow = sketch(
  [task("sign", [outcome("yes", { decides: "approved" })], { issues: true }), end("granted")],
  ["start > sign", "sign.yes > granted"],
);
const naming = { requestId: "req", newDocumentId: () => "doc", newVerificationCode: () => "CODE" };

it("an act names the entry that issued it, also when the same step goes on and closes the case", () => {
  const actor = worker("arta");
  const signed = {
    kind: "completed",
    token: 1,
    node: "sign",
    outcome: "yes",
    reasons: null,
    record: {},
  } as const;
  const grounds = { now: monday, calendar: new Set<string>(), reasons: null, items: null, naming };
  const move = decideMove(dossierOn(workflow), signed, grounds);
  expect(move.events.map(({ kind }) => kind)).toEqual(["completed", "decided", "issued", "closed"]);
  const before = { id: "dossier", eventSeq: 700, eventHash: chainStart };
  const { rows, head } = chainEvents({ actor, now: monday }, before, move.events, eventBy({ actor }));
  const [insert] = issueDocument({ actor, now: monday }, head, move);
  expect(insert?.values).toContain(rows.find(({ kind }) => kind === "issued")?.seq);
});
