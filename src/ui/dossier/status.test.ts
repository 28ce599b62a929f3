import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ClockBadge } from "@/ui/dossier/clock-badge";
import { DeadlineBadge } from "@/ui/dossier/deadline-badge";
import { StageLine } from "@/ui/dossier/stage-line";
import { type Stage, type StatusName, statusLooks } from "@/ui/dossier/status-look";
import { StatusTag } from "@/ui/dossier/status-tag";

const names = Object.keys(statusLooks) as StatusName[];
const stages: Stage[] = ["draft", "sent", "registered", "in-review", "in-completion", "decided", "closed"];
const count = (html: string, part: string) => html.split(part).length - 1;

describe("a state", () => {
  it.each(names)("%s is said with a word and a shape, not by colour alone", (name) => {
    const html = renderToStaticMarkup(createElement(StatusTag, { language: "sq", name }));
    expect(html).toMatch(/<path d="[^"]+"/);
    expect(html.replaceAll(/<[^>]+>/g, "").length).toBeGreaterThan(3);
  });
});

describe("the stage line", () => {
  it.each(stages)("has six stops and one present stop in stage %s", (stage) => {
    const html = renderToStaticMarkup(createElement(StageLine, { language: "sq", stage }));
    expect(count(html, "<li")).toBe(6);
    expect(count(html, 'aria-current="step"')).toBe(stage === "closed" ? 0 : 1);
  });

  it("tells people that it is their turn instead of the review", () => {
    const html = renderToStaticMarkup(createElement(StageLine, { language: "sq", stage: "in-completion" }));
    expect(html).toContain("Ju duhet të plotësoni");
    expect(html).not.toContain("Në shqyrtim");
  });

  it("reads as text, done stops as done", () => {
    const html = renderToStaticMarkup(createElement(StageLine, { language: "sq", stage: "decided" }));
    expect(count(html, "– U krye")).toBe(4);
    expect(count(html, "– Tani")).toBe(1);
  });
});

describe("a deadline", () => {
  const badge = (daysLeft: number, overdueDays: number, short = false) =>
    renderToStaticMarkup(
      createElement(DeadlineBadge, { language: "sq", dueOn: "2026-03-17", daysLeft, overdueDays, short }),
    );

  it("always says how near it is", () => {
    expect(badge(9, 0)).toContain("Edhe 9 ditë");
    expect(badge(0, 0)).toContain("Sot");
    expect(badge(0, 1)).toContain("1 ditë vonesë");
  });

  it("warns from three days on and turns red when it is over", () => {
    expect([badge(4, 0), badge(3, 0), badge(0, 2)].map((html) => /o-tag--(\w+)/.exec(html)?.[1])).toEqual([
      "neutral",
      "warn",
      "bad",
    ]);
  });

  it("leaves the year out of lists", () => {
    expect(badge(9, 0, true)).toContain(">17.03<");
  });

  it("names the day of approval by silence", () => {
    const note = { kind: "silence", on: "2026-03-18", near: false } as const;
    expect(renderToStaticMarkup(createElement(ClockBadge, { language: "sq", note }))).toContain(
      "Miratohet në heshtje më 18.03.2026",
    );
  });
});
