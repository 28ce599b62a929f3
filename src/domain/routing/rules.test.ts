import { describe, expect, it } from "vitest";
import { requireOutcome, requireReasons } from "@/domain/routing/rules";
import { outcome } from "@/domain/workflow/fixture-sketch";

const refused = (code: string) => expect.objectContaining({ code });

describe("completing a step", () => {
  it("takes one of the outcomes the step offers", () => {
    const [ok, refuse] = [outcome("ok"), outcome("refuse")];
    expect(requireOutcome([ok, refuse], "refuse")).toBe(refuse);
    for (const id of ["sign", "", "OK", "constructor"])
      expect(() => requireOutcome([ok, refuse], id)).toThrow(refused("invalid"));
    expect(() => requireOutcome([], "ok")).toThrow(refused("invalid"));
  });

  it("never asks the applicant by the way: a request has its own form, with words", () => {
    expect(() => requireOutcome([outcome("incomplete")], "incomplete")).toThrow(refused("invalid"));
  });

  it("needs a sentence where the outcome must be reasoned, and blanks are no sentence", () => {
    const must = outcome("refuse", { reasons: "required" });
    for (const reasons of [null, "", "jo", "         ", "  nëntë123  "])
      expect(() => requireReasons(must, reasons), `"${reasons}"`).toThrow(refused("invalid"));
    expect(() => requireReasons(must, "dhjetë1234")).not.toThrow();
  });

  it("needs none where reasons are offered or not asked for", () => {
    for (const reasons of ["none", "optional"] as const)
      expect(() => requireReasons(outcome("ok", { reasons }), null)).not.toThrow();
  });
});
