import fc from "fast-check";
import { expect, test } from "vitest";
import { DossierEvent } from "@/domain/dossier/rules-events";
import { groundOf, replayEvents, stateOf } from "@/domain/dossier/rules-state";
import { Consulting } from "../../../tests/consulting";
import { dossierOf, entriesOf, officeOf } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();

type Move = "ask" | "answer" | "answer-outside" | "lapse" | "revoke";
const moves: fc.Arbitrary<Move>[] = (["ask", "answer", "answer-outside", "lapse", "revoke"] as const).map(
  (move) => fc.constant(move),
);
const dayLater = (now: Date) => new Date(now.getTime() + 86_400_000);

/** Does the move if it can be done now; the questions are taken in the order of their identifiers. */
async function play(on: Consulting, move: Move): Promise<void> {
  const waiting = (await on.rows()).filter((row) => row.state === "open" && row.dueAt > on.office.now);
  const inside = waiting.find((row) => row.officeId !== null);
  const outside = waiting.find((row) => row.body !== null);
  const { work } = on.office.as(on.officer);
  if (move === "ask" && waiting.length < 4) await on.ask({ offices: 1, bodies: ["OSHEE"] }, { days: 1 });
  if (move === "answer" && inside) await on.answer(inside.id, "negative");
  if (move === "answer-outside" && outside) {
    const secret = await on.link(outside.id);
    const answer = { secret, outcome: "positive", words: "Pa vërejtje.", person: "Agim Leka" };
    await on.outside().answerOpinion(answer);
  }
  if (move === "revoke" && waiting[0])
    await work.revokeConsultation({ consultationId: waiting[0].id, reasons: null });
  if (move === "lapse") {
    on.office.now = dayLater(on.office.now);
    await on.passTime();
  }
}

async function historyAddsUp(on: Consulting): Promise<void> {
  const dossier = await dossierOf(on.office, on.id);
  const rows = await entriesOf(on.office, on.id);
  const history = rows.map(({ at, kind, data }) => ({ at, event: DossierEvent.parse({ kind, ...data }) }));
  expect(replayEvents(groundOf(dossier), history)).toEqual(stateOf(dossier));
}

async function stepWaitsExactly(on: Consulting): Promise<void> {
  const waiting = (await on.rows()).filter((row) => row.state === "open");
  const { consultations, marking } = await dossierOf(on.office, on.id);
  expect(consultations.map(({ id }) => id).sort()).toEqual(waiting.map(({ id }) => id).sort());
  const tasks = await on.office.openTasks(on.id);
  expect(new Set(tasks.filter(({ kind }) => kind === "consultation").map(({ id }) => id))).toEqual(
    new Set(waiting.filter((row) => row.officeId !== null).map(({ id }) => id)),
  );
  expect(((await on.asking())?.heldUntil ?? null) === null).toBe(waiting.length === 0);
  expect(marking.tokens).toEqual([{ id: on.step.token, at: on.step.node }]);
}

test("whatever is asked, answered, taken back or let pass, the history gives the row, and the step waits exactly as long as something is awaited", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(...moves), { minLength: 3, maxLength: 8 }), async (played) => {
      const on = await Consulting.at(officeOf(open().doors, "elbasan"), "HOU-03");
      for (const move of played) {
        await play(on, move);
        await stepWaitsExactly(on);
      }
      await historyAddsUp(on);
    }),
    { numRuns: 25 },
  );
}, 120_000);
