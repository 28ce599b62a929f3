"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { CaseOpinion } from "@/domain/routing/rules-case";
import type { Language } from "@/lib/text";
import { errorWords, useApi } from "@/server/trpc/client";
import { Button } from "@/ui/kit/button";
import { caseMessages } from "@/ui/messages/case";
import { translator } from "@/ui/messages/translator";
import { CaseOpinions } from "@/ui/work/case-opinions";
import { type Said, SaidLine } from "@/ui/work/said-line";

type Props = { language: Language; opinions: readonly CaseOpinion[]; sendable: readonly string[] };

/** The opinions; one asked of a body outside can be answered through a link made here. */
export function OpinionsTab({ language, opinions, sendable }: Props) {
  const [said, say] = useState<Said>(null);
  const [link, setLink] = useState<{ taskId: string; address: string } | null>(null);
  const t = translator(language, caseMessages);
  const api = useApi();
  const send = useMutation(
    api.work.sendOpinionLink.mutationOptions({
      onSuccess: ({ path }, { taskId }) => setLink({ taskId, address: `${window.location.origin}${path}` }),
      onError: (error) => say({ text: errorWords(error, language), failed: true }),
    }),
  );
  const linkFor = (opinion: CaseOpinion) => {
    if (link?.taskId === opinion.taskId) {
      return (
        <label className="mt-2 block text-caption">
          {t("linkReady")}
          <input
            readOnly
            value={link.address}
            className="o-input mt-1 w-full font-mono text-caption"
            onFocus={(event) => event.target.select()}
          />
        </label>
      );
    }
    if (!sendable.includes(opinion.taskId)) return null;
    return (
      <Button
        type="button"
        variant="secondary"
        icon="link"
        className="mt-2"
        disabled={send.isPending}
        onClick={() => send.mutate({ taskId: opinion.taskId })}
      >
        {t("sendLink")}
      </Button>
    );
  };
  return (
    <>
      <SaidLine said={said} />
      <CaseOpinions language={language} opinions={opinions} linkFor={linkFor} />
    </>
  );
}
