import fc from "fast-check";
import postgres from "postgres";
import { expect, test } from "vitest";
import { chainEvents, eventBy } from "@/domain/dossier/record-events";
import { chainStart, findBreak } from "@/domain/dossier/rules-chain";
import type { DossierEvent } from "@/domain/dossier/rules-events";
import { numberDossier, takenNumber } from "@/domain/intake/number-dossier";
import { registerName } from "@/domain/intake/rules";
import { newId } from "@/lib/ids";
import { dossierOf, entriesOf, file, officeOf } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const at = (slug: string) => officeOf(open().doors, slug);

test("the first entry carries the number of the receipt, and its link holds", async () => {
  const office = at("tirane");
  const { id, register } = await file(office, "EDU-05");
  const history = await entriesOf(office, id);
  expect(history).toMatchObject([{ kind: "registered", seq: 1, data: { register, procedure: "EDU-05" } }]);
  expect(findBreak(history, await dossierOf(office, id))).toBeNull();
});

test("whatever the entries say, the database chains them as the program would", async () => {
  const office = at("elbasan");
  const { municipalityId } = office.place;
  const words = fc.string({ unit: "grapheme", maxLength: 20 }).map((text) => text.replaceAll("\0", ""));
  const following = fc.array(
    words.map((reasons): DossierEvent => ({ kind: "withdrawn", reasons })),
    { maxLength: 3 },
  );
  await fc.assert(
    fc.asyncProperty(words, following, async (name, entries) => {
      const actor = { kind: "citizen" as const, municipalityId, personId: newId(), personalNumber: "", name };
      const context = { actor, now: office.now };
      const registered = (register: string): DossierEvent => ({
        ...{
          kind: "registered",
          register,
          channel: "online",
          procedure: "EDU-05",
          version: 1,
          requestHash: name,
        },
      });
      const id = newId();
      const dossier = { id, letters: "ELB", year: 2031, registered, following: entries };
      const { writes, rows, head } = numberDossier(context, dossier);
      const told = await open().doors.asMunicipality(office.place, (tx) =>
        tx.finish(writes, { number: takenNumber, hash: head.eventHash }),
      );
      const events = [registered(registerName("ELB", 2031, Number(told.number))), ...entries];
      const start = { id, eventSeq: 0, eventHash: chainStart };
      const chained = chainEvents(context, start, events, eventBy(context));
      expect(told.hash).toEqual(chained.head.eventHash);
      expect(rows.map(({ seq, kind }) => [seq, kind])).toEqual(
        chained.rows.map(({ seq, kind }) => [seq, kind]),
      );
      expect(head.eventSeq).toBe(chained.head.eventSeq);
    }),
    { numRuns: 60 },
  );
});

test("a number beyond six digits is written out, in the register and in the entry alike", async () => {
  const office = at("pustec");
  const clerk = (await office.people()).find(({ posts }) =>
    posts.some(({ role }) => role === "front-office"),
  );
  const first = await file(office, "EDU-05", {}, clerk);
  const superuser = postgres(open().database.superuser, { max: 1, fetch_types: false });
  await superuser`
    update register_counters set last_number = 999999 where municipality_id = ${office.place.municipalityId}`;
  await superuser.end();
  const { id, register } = await file(office, "EDU-05", {}, clerk);
  expect([first.register.split("-")[2], register.split("-")[2]]).toEqual(["000001", "1000000"]);
  const history = await entriesOf(office, id);
  expect(history[0]?.data).toMatchObject({ register });
  expect(findBreak(history, await dossierOf(office, id))).toBeNull();
});
