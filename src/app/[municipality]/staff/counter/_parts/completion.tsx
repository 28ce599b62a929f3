"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import type { AskedAtCounter } from "@/domain/intake/rules-counter";
import { formatDate } from "@/lib/dates";
import { formText } from "@/lib/form-text";
import type { Language } from "@/lib/text";
import { errorWords, useApi } from "@/server/trpc/client";
import { DocumentLine } from "@/ui/counter/document-line";
import { type DocumentState, nextState } from "@/ui/counter/draft";
import { Button } from "@/ui/kit/button";
import { LongTextInput } from "@/ui/kit/long-text-input";
import { NoticeBox } from "@/ui/kit/notice-box";
import { counterMessages } from "@/ui/messages/counter";
import { translator } from "@/ui/messages/translator";

type Props = { language: Language; dossierId: string; standing: AskedAtCounter };
type States = Record<number, DocumentState>;

/** What was brought, as the office reads it: the ticked items by name and the clerk's own words. */
function answerOf({ items }: AskedAtCounter, states: States, note: string) {
  const words = translator("sq", counterMessages);
  const brought = items.flatMap((item, place) => {
    const state = states[place] ?? "missing";
    return state === "missing" || state === "not-needed"
      ? []
      : [{ key: item.key, name: item.name.sq, state }];
  });
  const list = brought.map((item) => item.name).join("; ");
  return {
    documents: brought.flatMap(({ key, state }) => (key === null ? [] : [{ key, state }])),
    words: [list && words("bringRecord", { list }), note].filter(Boolean).join(" ") || null,
  };
}

/** The person brings what was asked: tick it, and the clock of the office runs again. */
export function Completion({ language, dossierId, standing }: Props) {
  const t = translator(language, counterMessages);
  const router = useRouter();
  const [states, setStates] = useState<States>({});
  const [needed, setNeeded] = useState(false);
  const answer = useMutation(
    useApi().counter.answerCompletion.mutationOptions({ onSuccess: () => router.refresh() }),
  );
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const note = formText(new FormData(event.currentTarget), "note");
    const input = answerOf(standing, states, note);
    setNeeded(input.words === null);
    if (input.words !== null) answer.mutate({ dossierId, ...input });
  };
  const problem = answer.error ? errorWords(answer.error, language) : needed ? t("bringNeed") : null;
  return (
    <form onSubmit={onSubmit} noValidate>
      <NoticeBox
        tone="wait"
        title={t("bringTitle", { date: formatDate(standing.dueOn, language, "long") })}
      />
      <p className="mb-1 text-caption text-text-2">{t("documentsKeys")}</p>
      <ul className="mb-3">
        {standing.items.map((item, place) => {
          const state = states[place] ?? "missing";
          return (
            <DocumentLine
              key={item.key ?? item.name.sq}
              language={language}
              name={item.name[language]}
              note={item.why}
              state={state}
              onCycle={() => setStates({ ...states, [place]: nextState(state, false) })}
            />
          );
        })}
      </ul>
      <LongTextInput id="note" name="note" language={language} label={t("bringWords")} optional rows={2} />
      <Button icon="tick" disabled={answer.isPending || answer.isSuccess}>
        {t("bringAct")}
      </Button>
      {problem ? (
        <p role="alert" className="mt-2 font-semibold text-bad">
          {problem}
        </p>
      ) : null}
    </form>
  );
}
