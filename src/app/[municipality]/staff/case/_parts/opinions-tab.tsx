"use client";

import { useState } from "react";
import type { CaseOpinion } from "@/domain/routing/rules-case";
import type { Language } from "@/lib/text";
import { NoticeBox } from "@/ui/kit/notice-box";
import { opinionMessages } from "@/ui/messages/opinion";
import { translator } from "@/ui/messages/translator";
import { CaseOpinions } from "@/ui/office/case-opinions";
import { RevokeDialog } from "@/ui/office/revoke-dialog";
import { SaidLine } from "@/ui/office/said-line";
import { useCaseVerbs } from "./case-verbs";
import { OpinionActs } from "./opinion-acts";

type Props = {
  language: Language;
  opinions: readonly CaseOpinion[];
  /** Tasks of the workflow that a body outside may answer through a link this person makes. */
  sendable: readonly string[];
  /** True for whoever asks: the step is told to wait, or to be back. */
  asks: boolean;
};

/** The opinions, and for whoever asked them what can be done while they are awaited. */
export function OpinionsTab({ language, opinions, sendable, asks }: Props) {
  const [revoking, setRevoking] = useState<CaseOpinion | null>(null);
  const verbs = useCaseVerbs(language, () => setRevoking(null));
  const t = translator(language, opinionMessages);
  const asked = opinions.filter((opinion) => opinion.asked);
  const waiting = asked.filter((opinion) => opinion.state === "waiting").length;
  return (
    <>
      <SaidLine said={revoking ? null : verbs.said} />
      {asks && asked.length > 0 ? (
        <NoticeBox
          tone={waiting > 0 ? "wait" : "ok"}
          title={waiting > 0 ? t("waitsForOpinions", { count: waiting }) : t("allSettled")}
        />
      ) : null}
      <CaseOpinions
        language={language}
        opinions={opinions}
        actsFor={(opinion) =>
          opinion.asked?.directs || sendable.includes(opinion.id) ? (
            <OpinionActs
              language={language}
              opinion={opinion}
              verbs={verbs}
              onRevoke={() => setRevoking(opinion)}
            />
          ) : null
        }
      />
      {revoking ? (
        <RevokeDialog
          language={language}
          name={revoking.name[language]}
          failed={verbs.said?.failed ? verbs.said.text : null}
          isBusy={verbs.isBusy}
          onClose={() => setRevoking(null)}
          onRevoke={(reasons) => verbs.revoke.mutate({ consultationId: revoking.id, reasons })}
        />
      ) : null}
    </>
  );
}
