import fc from "fast-check";
import { expect, test } from "vitest";
import { chainHash, chainStart, fingerprint } from "@/domain/dossier/rules-chain";

const entry = {
  dossierId: "01910b2e-0000-7000-8000-000000000000",
  seq: 2,
  at: new Date("2026-11-23T09:00:00Z"),
  by: { kind: "staff" as const, id: "s1", name: "Arta", office: "ARS" },
  event: { kind: "completed" as const, token: 1, node: "check-1", outcome: "ok", reasons: null, record: {} },
};

test("any change of an entry or of what came before changes its hash", () => {
  const hash = (change: object, previous = chainStart) =>
    chainHash(previous, { ...entry, ...change }).toString("hex");
  const changes = [
    {},
    { seq: 3 },
    { at: new Date("2026-11-23T09:00:01Z") },
    { by: { ...entry.by, name: "Artan" } },
    { event: { ...entry.event, outcome: "refuse" } },
    { event: { ...entry.event, reasons: "" } },
    { dossierId: "01910b2e-0000-7000-8000-000000000001" },
  ];
  const hashes = [...changes.map((change) => hash(change)), hash({}, Buffer.alloc(32, 1))];
  expect(new Set(hashes).size).toBe(hashes.length);
});

test("equal values have one fingerprint whatever the order of their keys", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse());
      expect(fingerprint(reversed)).toBe(fingerprint(value));
    }),
  );
});

test("moving a character over a field's border changes the fingerprint", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string({ minLength: 1 }), (a, b, moved) => {
      expect(fingerprint({ a: a + moved, b })).not.toBe(fingerprint({ a, b: moved + b }));
      expect(fingerprint([a + moved, b])).not.toBe(fingerprint([a, moved + b]));
    }),
  );
});
