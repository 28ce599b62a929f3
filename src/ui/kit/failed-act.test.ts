import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FailedAct } from "@/ui/kit/failed-act";

test("why an act did not happen is read out at once, and nothing stands there before", () => {
  expect(renderToStaticMarkup(FailedAct({ words: "Ora nuk pranohet." }))).toContain('role="alert"');
  expect(renderToStaticMarkup(FailedAct({ words: null }))).toBe("");
});
