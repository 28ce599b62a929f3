import { expect, test } from "vitest";
import { decodePart, formText, readShortForm } from "@/lib/form-text";

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

/** A request as a browser or a tool sends it. */
const sent = (body: string, type = "application/x-www-form-urlencoded", length = String(body.length)) =>
  new Request("http://x.example/", {
    method: "POST",
    body,
    headers: { "content-type": type, ...(length && { "content-length": length }) },
  });

test("a short form is read; one too long, of unknown length or no form at all counts as empty", async () => {
  const words = async (request: Request) => formText(await readShortForm(request, 20), "kodi");
  expect(await words(sent("kodi=K7QM3"))).toBe("K7QM3");
  expect(await words(sent(`kodi=${"7".repeat(30)}`))).toBe("");
  expect(await words(sent("kodi=K7QM3", undefined, ""))).toBe("");
  expect(await words(sent('{"kodi":1}', "application/json"))).toBe("");
  expect(await words(sent("kodi", "multipart/form-data"))).toBe("");
});

test("a part of an address is read as it was typed, also when it is written wrongly", () => {
  expect(["K7QM3%20XPD", "%C3%AB", "100%", "%E0%A4%A"].map(decodePart)).toEqual([
    "K7QM3 XPD",
    "ë",
    "100%",
    "%E0%A4%A",
  ]);
});
