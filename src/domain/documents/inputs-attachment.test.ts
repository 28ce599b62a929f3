import { expect, test } from "vitest";
import { RevokeDocument } from "@/domain/documents/inputs";
import { AddAttachment } from "@/domain/documents/inputs-attachment";
import { newId } from "@/lib/ids";

const file = {
  id: newId(),
  dossierId: newId(),
  documentKey: "plan",
  fileName: "plan.pdf",
  mediaType: "application/pdf",
  size: 1200,
  sha256: "a".repeat(64),
  storageKey: "2026/11/aaaaaaaaaaaaaaaaaaaaaaaa",
  state: "pending",
};
const accepts = (change: object) => AddAttachment.safeParse({ ...file, ...change }).success;

test("a file is one of the kinds that may be handed in", () => {
  for (const mediaType of ["application/pdf", "image/jpeg", "image/png"])
    expect(accepts({ mediaType })).toBe(true);
  for (const mediaType of ["image/svg+xml", "text/html", ""]) expect(accepts({ mediaType })).toBe(false);
});

test("a file has a size, a fingerprint of its content and a place that cannot be guessed", () => {
  for (const wrong of [
    { size: 0 },
    { size: 1.5 },
    { sha256: "A".repeat(64) },
    { sha256: "" },
    { storageKey: "plan" },
  ])
    expect(accepts(wrong), JSON.stringify(wrong)).toBe(false);
});

test("a file waits for its check or passed it; nobody hands in one that was refused", () => {
  expect(["pending", "clean", "refused"].map((state) => accepts({ state }))).toEqual([true, true, false]);
});

test("an act is withdrawn with a sentence, and blanks are none", () => {
  const revoke = (reasons: string) => RevokeDocument.safeParse({ documentId: newId(), reasons }).success;
  expect(["The data was false.", "because", " ".repeat(20), ""].map(revoke)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
