import { expect, test } from "vitest";
import { usualPreferences } from "@/domain/tenancy/rules-preferences";
import { officeOf } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();

test("what somebody chose is kept for them, what they did not choose stays, and nobody else's changes", async () => {
  const office = officeOf(open().doors, "tirane");
  const [self, other] = [await office.person("specialist1"), await office.person("specialist2")];
  const chosen = async (who: typeof self) => (await office.as(who).work.desk()).preferences;
  expect(await chosen(self)).toEqual(usualPreferences);
  await office.as(self).preferences.save({ shortcuts: "alt", theme: "dark" });
  const letters = { ...usualPreferences.letters, take: "x" };
  await office.as(self).preferences.save({ letters, language: "en" });
  expect(await chosen(self)).toEqual({
    ...usualPreferences,
    shortcuts: "alt",
    theme: "dark",
    letters,
    language: "en",
  });
  expect(await chosen(other)).toEqual(usualPreferences);
});

test("letters that would not work are refused with the reason", async () => {
  const office = officeOf(open().doors, "tirane");
  const self = await office.person("specialist3");
  const save = (take: string) =>
    office.as(self).preferences.save({ letters: { ...usualPreferences.letters, take } });
  await expect(save("j")).rejects.toMatchObject({
    code: "BAD_REQUEST",
    message: expect.stringMatching(/njëjtën/),
  });
  await expect(save("z")).rejects.toMatchObject({ code: "BAD_REQUEST" });
  expect((await office.as(self).work.desk()).preferences).toEqual(usualPreferences);
});
