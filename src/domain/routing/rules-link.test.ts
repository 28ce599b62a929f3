import { expect, test } from "vitest";
import { fits, hashOf, headOf, secretFor } from "@/domain/routing/rules-link";
import { newId } from "@/lib/ids";

test("a secret names what is asked at its head, fits its own hash alone, and is never made twice", () => {
  const id = newId();
  const [one, two] = [secretFor(id), secretFor(id)];
  expect(headOf(one)).toBe(id);
  expect(one).not.toBe(two);
  expect(fits(one, hashOf(one))).toBe(true);
  expect(fits(two, hashOf(one))).toBe(false);
  expect(fits(`${one.slice(0, -1)}_`, hashOf(one)) && !one.endsWith("_")).toBe(false);
});
