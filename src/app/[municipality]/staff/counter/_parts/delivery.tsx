"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import type { Deliverable } from "@/domain/intake/rules-counter";
import { formatDate } from "@/lib/dates";
import { formText } from "@/lib/form-text";
import type { Language } from "@/lib/text";
import { errorWords, useApi } from "@/server/trpc/client";
import { DeliveryFields } from "@/ui/counter/delivery-fields";
import { Button } from "@/ui/kit/button";
import { NoticeBox } from "@/ui/kit/notice-box";
import { counterMessages } from "@/ui/messages/counter";
import { translator } from "@/ui/messages/translator";

type Props = { language: Language; register: string; standing: Deliverable };

/** Takes the hand-over step and ends it in one act; trying again after a failure between the two is harmless. */
function useDelivery({ taskId, outcome }: Deliverable) {
  const api = useApi();
  const router = useRouter();
  const take = useMutation(api.work.take.mutationOptions());
  const complete = useMutation(api.work.complete.mutationOptions());
  return {
    deliver: (text: string) =>
      take.mutate(
        { taskId },
        {
          onSuccess: () =>
            complete.mutate(
              { taskId, outcome, reasons: null, record: { text } },
              { onSuccess: () => router.refresh() },
            ),
        },
      ),
    isSending: take.isPending || complete.isPending || complete.isSuccess,
    error: take.error ?? complete.error,
  };
}

/** The act goes to the applicant or a representative, after a look at the identity card. */
export function Delivery({ language, register, standing }: Props) {
  const t = translator(language, counterMessages);
  const { deliver, isSending, error } = useDelivery(standing);
  const [problems, setProblems] = useState<{ identity?: string; collector?: string }>({});
  if (standing.refusal) return <NoticeBox tone="warn" title={standing.refusal[language]} />;

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const other = data.get("who") === "other";
    const name = formText(data, "collector");
    const wrong = {
      ...(data.get("identity") === null && { identity: t("needIdentity") }),
      ...(other && name.length < 3 && { collector: t("needCollector") }),
    };
    setProblems(wrong);
    const words = translator("sq", counterMessages);
    if (Object.keys(wrong).length === 0)
      deliver(other ? words("recordOther", { name }) : words("recordApplicant"));
  };
  const signedOn = standing.issuedOn ? formatDate(standing.issuedOn, language, "long") : null;
  return (
    <form onSubmit={onSubmit} noValidate aria-label={register}>
      <NoticeBox tone="ok" title={t(standing.refused ? "readyRefusal" : "ready")}>
        {signedOn ? <p>{t("signedOn", { date: signedOn })}</p> : null}
      </NoticeBox>
      <DeliveryFields language={language} problems={problems} />
      <Button icon="tick" disabled={isSending}>
        {t("deliver")}
      </Button>
      {error ? (
        <p role="alert" className="mt-2 font-semibold text-bad">
          {errorWords(error, language)}
        </p>
      ) : null}
    </form>
  );
}
