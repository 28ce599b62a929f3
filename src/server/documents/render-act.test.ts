import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import type { ComposedAct } from "@/domain/documents/compose-act";
import { renderAct } from "@/server/documents/render-act";

/** An act like no other, so that nothing worked out for another serves it. */
const act = (nth: number): ComposedAct => ({
  verificationCode: "K7QM3XPD81RT2WZ9AB4C",
  issuedOn: "2026-11-23",
  rendered: false,
  content: {
    ...{ kind: "approval", municipality: "Bashkia Fier", office: "Drejtoria e Shërbimeve", title: "Leje" },
    ...{ service: "Leje për panair", procedureCode: "LIC-01", registerNumber: `FIE-2026-${nth}` },
    ...{
      number: `FIE-2026-${nth}/1`,
      holder: `Arta Hoxha ${nth}`,
      holderNumber: "J55512345B",
      business: null,
    },
    ...{
      legalBasis: ["Ligji 44/2015"],
      facts: [{ label: "Vendi", value: `Sheshi ${nth}` }],
      conditions: null,
    },
    reasons: Array.from({ length: 200 }, (_, word) => `Arsyeja ${nth}-${word}.`).join(" "),
    ...{ validity: "Pa afat", appeal: "Në gjykatë.", signatory: { name: "Ilir Kola", role: "Kryetar" } },
  },
});

/** Sets these acts one after another; between two, as between two jobs, what nobody holds any more is given back. */
async function render(from: number, to: number): Promise<void> {
  for (let nth = from; nth < to; nth++) {
    renderAct(act(nth), "https://fier.ossis.al");
    await pause(2);
  }
}
const megabytes = () => process.memoryUsage().rss / 2 ** 20;

test("the same act gives the same file", () => {
  const [one, again] = [1, 1].map((nth) => renderAct(act(nth), "https://fier.ossis.al"));
  expect(one?.subarray(0, 5).toString()).toBe("%PDF-");
  expect(again?.equals(one ?? Buffer.alloc(0))).toBe(true);
});

test("a hundred acts leave next to nothing in memory", async () => {
  await render(0, 60);
  const before = megabytes();
  await render(60, 160);
  expect(megabytes() - before).toBeLessThan(70);
});
