import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { caseMessages } from "@/ui/messages/case";
import { formMessages } from "@/ui/messages/form";
import { systemMessages } from "@/ui/messages/system";
import { trackMessages } from "@/ui/messages/track";
import { translator } from "@/ui/messages/translator";

const folder = new URL("./", import.meta.url);
const areas = readdirSync(new URL("sq/", folder)).map((file) => file.replace(/\.ts$/, ""));
const english =
  /\b(the|and|your|with|please|click|upload|search|error|submit|save|cancel|next|missing|case)\b/i;

async function words(language: "sq" | "en", area: string): Promise<Record<string, string>> {
  const loaded: Record<string, Record<string, string>> = await import(`./${language}/${area}.ts`);
  return Object.values(loaded)[0] ?? {};
}

/** The names a message asks for: `{time}`, `{count, plural, …}`. */
function placeholders(message: string): string[] {
  const names = [...message.matchAll(/(?<!(?:one|other|=\d+) )\{([a-zA-Z]+)(?=[,}])/g)].map(
    (match) => match[1] ?? "",
  );
  return [...new Set(names)].sort();
}

describe.each(areas)("the words of %s", (area) => {
  it("exist in both languages and none is empty", async () => {
    const [sq, en] = [await words("sq", area), await words("en", area)];
    expect(Object.keys(en).sort()).toEqual(Object.keys(sq).sort());
    expect([...Object.values(sq), ...Object.values(en)].filter((word) => word.trim() === "")).toEqual([]);
  });

  it("ask for the same values in both languages", async () => {
    const [sq, en] = [await words("sq", area), await words("en", area)];
    const names = (source: Record<string, string>) =>
      Object.fromEntries(Object.entries(source).map(([key, message]) => [key, placeholders(message)]));
    expect(names(en)).toEqual(names(sq));
  });

  it("hold no English left in the Albanian", async () => {
    const left = Object.values(await words("sq", area)).filter((word) => english.test(word));
    expect(left).toEqual([]);
  });

  it.each(["sq", "en"] as const)("can all be formatted in %s", async (language) => {
    const messages = await words(language, area);
    const t = createTranslator({
      locale: language,
      messages,
      onError: (error) => {
        throw error;
      },
    });
    for (const [key, message] of Object.entries(messages)) {
      const values = Object.fromEntries(placeholders(message).map((name) => [name, 2]));
      expect(t(key, values)).not.toContain("{");
    }
  });
});

it("are all said somewhere", async () => {
  const folder = fileURLToPath(new URL("../../", import.meta.url));
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) => /(?<!\.test)\.tsx?$/.test(file) && !file.startsWith("ui/messages/"),
  );
  const said = new Set(
    sources.flatMap((file) => readFileSync(`${folder}${file}`, "utf8").match(/\w+/g) ?? []),
  );
  const unsaid = await Promise.all(
    areas.map(async (area) => Object.keys(await words("sq", area)).filter((key) => !said.has(key))),
  );
  expect(unsaid.flat()).toEqual([]);
});

describe("the translator", () => {
  it("chooses the plural of the language", () => {
    const sq = translator("sq", systemMessages);
    const en = translator("en", systemMessages);
    expect([sq("documents", { count: 1 }), sq("documents", { count: 2 })]).toEqual([
      "1 dokument",
      "2 dokumente",
    ]);
    expect([en("days", { count: 1 }), en("days", { count: 1200 })]).toEqual(["1 day", "1,200 days"]);
  });

  it("counts characters in the words of the language", () => {
    const [sq, en] = [translator("sq", trackMessages), translator("en", trackMessages)];
    const places = [1, 4, 8, 14].map((position) => sq("checkCharacter", { position }).match(/\S+-\S+/)?.[0]);
    expect(places).toEqual(["1-rë", "4-t", "8-të", "14-të"]);
    expect(en("checkCharacter", { position: 2 })).toBe("Check the 2nd character of the code");
  });

  it("counts returns in the words of the language", () => {
    const sq = translator("sq", caseMessages);
    const said = [2, 4, 5].map((count) => sq("requestAgain", { count }).match(/\d-\S+(?=\.)/)?.[0]);
    expect(said).toEqual(["2-të", "4-t", "5-të"]);
  });

  it("puts values into the sentence and answers the same function for the same words", () => {
    expect(translator("sq", formMessages)("fileKept", { name: "plan.pdf" })).toBe(
      "Skedari i ruajtur: plan.pdf",
    );
    expect(translator("sq", formMessages)).toBe(translator("sq", formMessages));
  });
});
