"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { CaseOpinion } from "@/domain/routing/rules-case";
import type { Language } from "@/lib/text";
import { errorWords, useApi } from "@/server/trpc/client";
import { Button } from "@/ui/kit/button";
import { opinionMessages } from "@/ui/messages/opinion";
import { translator } from "@/ui/messages/translator";
import { type Said, SaidLine } from "@/ui/office/said-line";
import type { useCaseVerbs } from "./case-verbs";

type Props = {
  language: Language;
  opinion: CaseOpinion;
  verbs: ReturnType<typeof useCaseVerbs>;
  onRevoke: () => void;
};

/** A link that was just made: it is shown once, because only its fingerprint is kept. */
function MadeLink({ language, link }: { language: Language; link: string }) {
  const t = translator(language, opinionMessages);
  const [copied, setCopied] = useState(false);
  return (
    <div className="mt-2">
      <label className="block text-caption">
        {t("linkReady")}
        <input
          readOnly
          value={link}
          className="o-input mt-1 w-full font-mono text-caption"
          onFocus={(event) => event.target.select()}
        />
      </label>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <Button
          type="button"
          variant="secondary"
          icon="copies"
          onClick={() => void navigator.clipboard?.writeText(link).then(() => setCopied(true))}
        >
          {t("copyLink")}
        </Button>
        <span role="status">{copied ? t("linkCopied") : ""}</span>
      </div>
    </div>
  );
}

/** What can be done while an opinion is awaited: its link, a reminder, and taking it back. */
export function OpinionActs({ language, opinion, verbs, onRevoke }: Props) {
  const [said, say] = useState<Said>(null);
  const [link, setLink] = useState<string | null>(null);
  const t = translator(language, opinionMessages);
  const api = useApi();
  const told = {
    onSuccess: ({ path }: { path: string }) => setLink(`${window.location.origin}${path}`),
    onError: (error: unknown) => say({ text: errorWords(error, language), failed: true }),
  };
  const sendStep = useMutation(api.work.sendOpinionLink.mutationOptions(told));
  const sendAsked = useMutation(api.work.sendConsultationLink.mutationOptions(told));
  const remindedOn = opinion.asked?.remindedOn ?? null;
  const isBusy = verbs.isBusy || sendStep.isPending || sendAsked.isPending;
  const makeLink = () => {
    if (opinion.asked) sendAsked.mutate({ consultationId: opinion.id });
    else sendStep.mutate({ taskId: opinion.id });
  };
  return (
    <>
      <SaidLine said={said} />
      {link ? <MadeLink language={language} link={link} /> : null}
      <div className="mt-2 flex flex-wrap gap-2 print:hidden">
        {opinion.external && !link ? (
          <Button type="button" variant="secondary" icon="link" disabled={isBusy} onClick={makeLink}>
            {t("makeLink")}
          </Button>
        ) : null}
        {opinion.asked ? (
          <>
            <Button
              type="button"
              variant="secondary"
              disabled={isBusy}
              aria-label={`${t("remind")}: ${opinion.name[language]}`}
              onClick={() => verbs.remind.mutate({ consultationId: opinion.id, remindedOn })}
            >
              {t("remind")}
            </Button>
            <Button
              type="button"
              variant="quiet"
              disabled={isBusy}
              aria-label={`${t("revoke")}: ${opinion.name[language]}`}
              onClick={onRevoke}
            >
              {t("revoke")}
            </Button>
          </>
        ) : null}
      </div>
    </>
  );
}
