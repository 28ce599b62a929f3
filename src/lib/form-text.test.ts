import { expect, test } from "vitest";
import { formText } from "@/lib/form-text";

test("a field's text comes without spaces around it; a missing one and a file are empty", () => {
  const form = new FormData();
  form.set("name", "  Arta ");
  form.set("photo", new File(["x"], "x.txt"));
  expect([formText(form, "name"), formText(form, "photo"), formText(form, "other")]).toEqual([
    "Arta",
    "",
    "",
  ]);
});
