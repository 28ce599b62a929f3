"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { letterProblems, type Preferences } from "@/domain/tenancy/rules-preferences";
import type { Language } from "@/lib/text";
import { errorWords, useApi } from "@/server/trpc/client";
import { Button } from "@/ui/kit/button";
import { preferencesMessages } from "@/ui/messages/preferences";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";
import { type Said, SaidLine } from "@/ui/office/said-line";
import { KeyLetterFields } from "@/ui/staff/key-letters";
import { LooksFields } from "@/ui/staff/looks-fields";
import { OneOf } from "@/ui/staff/one-of";

/** The page shows the choice at once; the next one comes with it from the server. */
function show({ theme, density }: Preferences) {
  const page = document.documentElement.dataset;
  if (theme === "device") delete page.theme;
  else page.theme = theme;
  page.density = density;
}

/** Keys and looks, kept on the server for whoever is signed in. */
export function PreferencesForm({ language, preferences }: { language: Language; preferences: Preferences }) {
  const api = useApi();
  const router = useRouter();
  const [t, s] = [translator(language, preferencesMessages), translator(language, systemMessages)];
  const [chosen, choose] = useState(preferences);
  const [said, say] = useState<Said>(null);
  const save = useMutation(
    api.preferences.save.mutationOptions({
      onSuccess: (kept) => {
        show(kept);
        say({
          text: translator(kept.language ?? language, preferencesMessages)("saved"),
          failed: false,
        });
        router.refresh();
      },
      onError: (error) => say({ text: errorWords(error, language), failed: true }),
    }),
  );
  const change = (part: Partial<Preferences>) => choose({ ...chosen, ...part });
  const isOff = chosen.shortcuts === "off";
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const [problem] = Object.values(letterProblems(chosen));
    const empty = Object.values(chosen.letters).includes("");
    if (!isOff && (problem || empty))
      say({ text: empty ? t("oneLetter") : (problem?.[language] ?? ""), failed: true });
    else {
      const { letters, language: word, ...rest } = chosen;
      // Letters that do nothing may be unfinished; those kept before stay.
      save.mutate({ ...rest, ...(isOff ? {} : { letters }), ...(word ? { language: word } : {}) });
    }
  };
  return (
    <form onSubmit={submit}>
      <h2 className="mb-2">{t("shortcuts")}</h2>
      <OneOf
        label={t("shortcuts")}
        hideLabel
        name="shortcuts"
        value={chosen.shortcuts}
        onChoose={(shortcuts) => change({ shortcuts })}
        options={[
          { value: "letters", text: t("chooseLetters"), hint: t("chooseLettersHint") },
          { value: "alt", text: t("chooseAlt"), hint: t("chooseAltHint") },
          { value: "off", text: t("chooseOff"), hint: t("chooseOffHint") },
        ]}
      />
      {isOff ? null : (
        <KeyLetterFields language={language} keys={chosen} onLetters={(letters) => change({ letters })} />
      )}
      <LooksFields language={language} chosen={chosen} onChange={change} />
      <div className="flex flex-wrap items-center gap-3">
        <Button disabled={save.isPending}>{s("save")}</Button>
        <SaidLine said={said} />
      </div>
    </form>
  );
}
