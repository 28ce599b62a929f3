"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import type { CaseMandate } from "@/domain/intake/rules-mandate";
import type { Language } from "@/lib/text";
import { errorWords, useApi } from "@/server/trpc/client";
import { Button } from "@/ui/kit/button";
import { Dialog } from "@/ui/kit/dialog";
import { mandateMessages } from "@/ui/messages/mandate";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";
import { CaseMandates } from "@/ui/work/case-mandates";
import { RefuseMandateForm } from "@/ui/work/refuse-mandate-form";
import { type Said, SaidLine } from "@/ui/work/said-line";

type Props = {
  language: Language;
  dossierId: string;
  registeredOn: string;
  mandates: readonly CaseMandate[];
  /** A task of one's own that allows checking, or null. */
  checksWith: string | null;
};

/** The verdict on a mandate; after it, also when a colleague was faster, the page is read again. */
function useVerdict(language: Language, onDone: () => void) {
  const [said, say] = useState<Said>(null);
  const router = useRouter();
  const check = useMutation(
    useApi().mandates.check.mutationOptions({
      onSuccess: () => {
        say(null);
        onDone();
        router.refresh();
      },
      onError: (error) => {
        say({ text: errorWords(error, language), failed: true });
        onDone();
        router.refresh();
      },
    }),
  );
  return { said, check };
}

/** By what right the applicant speaks for the business, accepted or refused by an officer once for all its cases. */
export function MandatesPart({ language, dossierId, registeredOn, mandates, checksWith }: Props) {
  const [refusing, setRefusing] = useState<string | null>(null);
  const { said, check } = useVerdict(language, () => setRefusing(null));
  const formId = useId();
  const [t, s] = [translator(language, mandateMessages), translator(language, systemMessages)];
  const give = (mandateId: string, refusal: string | null) => {
    if (checksWith) check.mutate({ taskId: checksWith, mandateId, refusal });
  };
  const actsFor = (mandate: CaseMandate) =>
    checksWith ? (
      <div className="flex flex-wrap gap-1 print:hidden">
        {mandate.checkedOn !== null && mandate.refusal === null ? null : (
          <Button
            type="button"
            variant="secondary"
            disabled={check.isPending}
            onClick={() => give(mandate.id, null)}
          >
            {t("accept")}
          </Button>
        )}
        {mandate.refusal === null ? (
          <Button
            type="button"
            variant="quiet"
            disabled={check.isPending}
            onClick={() => setRefusing(mandate.id)}
          >
            {t("refuse")}
          </Button>
        ) : null}
      </div>
    ) : null;
  const [newest] = mandates;
  return (
    <>
      <SaidLine said={said} />
      <CaseMandates {...{ language, dossierId, registeredOn, mandates, actsFor }} />
      {checksWith && newest?.state === "unchecked" ? (
        <p className="-mt-2 mb-4 text-text-2">{t("compareName")}</p>
      ) : null}
      {checksWith && newest?.state === "refused" ? (
        <p className="-mt-2 mb-4 text-text-2">{t("afterRefusal")}</p>
      ) : null}
      <Dialog
        language={language}
        open={refusing !== null}
        title={t("refuse")}
        onClose={() => setRefusing(null)}
        actions={
          <>
            <Button form={formId} disabled={check.isPending}>
              {t("refuse")}
            </Button>
            <Button type="button" variant="secondary" onClick={() => setRefusing(null)}>
              {s("cancel")}
            </Button>
          </>
        }
      >
        {refusing ? (
          <RefuseMandateForm
            language={language}
            formId={formId}
            onRefuse={(reason) => give(refusing, reason)}
          />
        ) : null}
      </Dialog>
    </>
  );
}
