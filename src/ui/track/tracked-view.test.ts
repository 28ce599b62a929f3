import { createElement } from "react";
import { expect, it } from "vitest";
import type { Tracked } from "@/domain/tracking/rules";
import type { Language } from "@/lib/text";
import { renderScriptlessPage } from "@/ui/citizen/scriptless-page";
import { TrackedView } from "@/ui/track/tracked-view";

const approved: Tracked = {
  kind: "found",
  code: "K7QM3XPD81RT2WZ9AB4C",
  register: "TIR-2026-004217",
  service: { sq: "Leje lokale", en: "Local permit" },
  stage: "closed",
  outcome: "approved",
  dueOn: "2026-12-17",
  pause: null,
  office: { name: { sq: "Sektori i lejeve", en: "Permits" }, phone: null },
  ahead: null,
  asked: null,
  toPay: null,
  dates: { sent: "2026-11-20", decided: "2026-11-26", closed: "2026-11-27" },
  revoked: null,
  mayRate: true,
};
const revoked: Tracked = {
  ...approved,
  revoked: {
    on: "2026-12-03",
    appealTo: { sq: "Organi epror", en: "The superior body" },
    appealWithin: { sq: "30 ditë", en: "30 days" },
  },
};

const pageOf = (tracked: Tracked, language: Language) =>
  renderScriptlessPage({
    ...{ language, name: "Bashkia Tiranë", path: `/G/${tracked.code}`, title: "x", nonce: "n" },
    children: createElement(TrackedView, { language, tracked, today: "2026-12-10" }),
  });

it("says of a revoked act that it was revoked and when, and no more that it was granted", async () => {
  expect(await pageOf(approved, "sq")).toContain("Miratuar");
  const [sq, en] = [await pageOf(revoked, "sq"), await pageOf(revoked, "en")];
  expect(sq).not.toContain("Miratuar");
  expect(sq).toContain("E revokuar");
  expect(sq).toContain("Bashkia e revokoi aktin për aplikimin tuaj më 3 dhjetor 2026.");
  expect(en).not.toContain("Approved");
  expect(en).toContain("On 3 December 2026 the municipality revoked the act");
});

it("says how to go against a revocation, leads to its reasons, and needs no script", async () => {
  const page = await pageOf(revoked, "sq");
  for (const words of ["Ankimi bëhet te: Organi epror", "Afati i ankimit: 30 ditë"])
    expect(page).toContain(words);
  expect(page).toMatch(/href="\/G\/K7QM3XPD81RT2WZ9AB4C\/vendimi"[^>]*>Shih vendimin dhe arsyet</);
  expect(page).not.toContain("<script");
  expect(Buffer.byteLength(page)).toBeLessThan(30_000);
  expect(await pageOf(approved, "sq")).not.toContain("Ankimi");
});
