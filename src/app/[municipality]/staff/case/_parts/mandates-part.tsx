"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { CaseMandate } from "@/domain/intake/rules-mandate";
import type { Language } from "@/lib/text";
import { errorWords, isOutdated, useApi } from "@/server/trpc/client";
import { Button } from "@/ui/kit/button";
import { mandateMessages } from "@/ui/messages/mandate";
import { translator } from "@/ui/messages/translator";
import { CaseMandates } from "@/ui/office/case-mandates";
import { type Said, SaidLine } from "@/ui/office/said-line";
import { type Asked, MandateDialog } from "./mandate-dialog";

type Props = {
  language: Language;
  dossierId: string;
  registeredOn: string;
  mandates: readonly CaseMandate[];
  /** A task of one's own that allows checking, or null. */
  checksWith: string | null;
};

/** What can be said of a mandate; after it, also when a colleague was faster, the page is read again. */
function useMandateVerbs(language: Language, onDone: () => void) {
  const [said, say] = useState<Said>(null);
  const router = useRouter();
  const api = useApi();
  const done = () => {
    onDone();
    router.refresh();
  };
  const told = {
    onSuccess: () => {
      say(null);
      done();
    },
    onError: (error: unknown) => {
      say({ text: errorWords(error, language), failed: true });
      if (isOutdated(error)) done();
    },
  };
  const check = useMutation(api.mandates.check.mutationOptions(told));
  const correct = useMutation(api.mandates.correct.mutationOptions(told));
  return { said, forget: () => say(null), check, correct, isBusy: check.isPending || correct.isPending };
}

type ActsProps = {
  language: Language;
  mandate: CaseMandate;
  isBusy: boolean;
  onAccept: () => void;
  onAsk: (asked: Asked) => void;
};

function MandateActs({ language, mandate, isBusy, onAccept, onAsk }: ActsProps) {
  const t = translator(language, mandateMessages);
  const isAccepted = mandate.checkedOn !== null && mandate.refusal === null;
  const quiet = { type: "button", variant: "quiet", disabled: isBusy } as const;
  return (
    <div className="flex flex-wrap gap-1 print:hidden">
      {isAccepted ? null : (
        <Button type="button" variant="secondary" disabled={isBusy} onClick={onAccept}>
          {t("accept")}
        </Button>
      )}
      {mandate.refusal === null ? (
        <Button {...quiet} onClick={() => onAsk({ act: "refuse", mandate })}>
          {t("refuse")}
        </Button>
      ) : null}
      <Button {...quiet} onClick={() => onAsk({ act: "correct", mandate })}>
        {t("correct")}
      </Button>
    </div>
  );
}

/** By what right the applicant speaks for the business, judged by an officer once for all its cases. */
export function MandatesPart({ language, dossierId, registeredOn, mandates, checksWith: taskId }: Props) {
  const [asked, ask] = useState<Asked | null>(null);
  const { said, forget, check, correct, isBusy } = useMandateVerbs(language, () => ask(null));
  const open = (wanted: Asked) => {
    forget();
    ask(wanted);
  };
  const t = translator(language, mandateMessages);
  const give = (mandateId: string, refusal: string | null) => {
    if (taskId) check.mutate({ taskId, mandateId, refusal });
  };
  const actsFor = (mandate: CaseMandate) =>
    taskId ? (
      <MandateActs {...{ language, mandate, isBusy }} onAccept={() => give(mandate.id, null)} onAsk={open} />
    ) : null;
  const [newest] = mandates;
  return (
    <>
      <SaidLine said={asked ? null : said} />
      <CaseMandates {...{ language, dossierId, registeredOn, mandates, actsFor }} />
      {taskId && newest?.state === "unchecked" ? (
        <p className="-mt-2 mb-4 text-text-2">{t("compareName")}</p>
      ) : null}
      {taskId && newest?.state === "refused" ? (
        <p className="-mt-2 mb-4 text-text-2">{t("afterRefusal")}</p>
      ) : null}
      <MandateDialog
        {...{ language, asked, isBusy }}
        failed={said?.failed ? said.text : null}
        onClose={() => ask(null)}
        onRefuse={({ id }, refusal) => give(id, refusal)}
        onCorrect={({ id: mandateId }, change) => {
          if (taskId) correct.mutate({ taskId, mandateId, ...change });
        }}
      />
    </>
  );
}
