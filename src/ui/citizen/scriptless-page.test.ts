import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { renderScriptlessPage } from "@/ui/citizen/scriptless-page";
import { StageLine } from "@/ui/dossier/stage-line";

const page = (title: string, nonce = "abc123") =>
  renderScriptlessPage({
    language: "sq",
    name: "Bashkia Vau i Dejës",
    path: "/gjurmo",
    title,
    nonce,
    children: createElement(StageLine, { language: "sq", stage: "in-review" }),
  });

describe("a page without script", () => {
  it("asks for nothing else and stays under 12 KB", async () => {
    const html = await page("Gjurmo aplikimin");
    expect(html).not.toMatch(/<script|<link|src=|url\(|@import| style="/);
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(12 * 1024);
  });

  it("cannot be broken by its title or its nonce", async () => {
    const html = await page("</title><script>alert(1)</script>", '"><script>');
    expect(html).not.toContain("<script>");
    expect(html).toContain('<style nonce="script">');
  });

  it("names its language and offers the other one", async () => {
    const html = await page("Gjurmo aplikimin");
    expect(html).toContain('<html lang="sq">');
    expect(html).toContain('href="/en/gjurmo" lang="en"');
  });
});
