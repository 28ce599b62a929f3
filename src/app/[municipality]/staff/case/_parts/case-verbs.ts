"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Language } from "@/lib/text";
import { errorWords, isOutdated, useApi } from "@/server/trpc/client";
import { caseMessages } from "@/ui/messages/case";
import { translator } from "@/ui/messages/translator";
import type { Said } from "@/ui/office/said-line";

/** The acts on one dossier; after each, the page is read again, also when somebody else was faster. */
export function useCaseVerbs(language: Language, onDone: () => void) {
  const [said, say] = useState<Said>(null);
  const router = useRouter();
  const queries = useQueryClient();
  const api = useApi();
  const t = translator(language, caseMessages);
  const onSuccess = async () => {
    onDone();
    say({ text: t("actDone"), failed: false });
    await queries.invalidateQueries(api.work.inbox.pathFilter());
    router.refresh();
  };
  const onError = (error: unknown) => {
    if (isOutdated(error)) {
      onDone();
      router.refresh();
    }
    say({ text: errorWords(error, language), failed: true });
  };
  const told = { onSuccess, onError };
  const take = useMutation(api.work.take.mutationOptions(told));
  const putBack = useMutation(api.work.putBack.mutationOptions(told));
  const give = useMutation(api.work.give.mutationOptions(told));
  const hold = useMutation(api.work.hold.mutationOptions(told));
  const complete = useMutation(api.work.complete.mutationOptions(told));
  const pay = useMutation(api.work.recordPayment.mutationOptions(told));
  const request = useMutation(api.work.requestCompletion.mutationOptions(told));
  const check = useMutation(api.work.checkDocument.mutationOptions(told));
  const revokeAct = useMutation(api.documents.revoke.mutationOptions(told));
  const ask = useMutation(api.work.askConsultations.mutationOptions(told));
  const answer = useMutation(api.work.answerConsultation.mutationOptions(told));
  const remind = useMutation(api.work.remindConsultation.mutationOptions(told));
  const revoke = useMutation(api.work.revokeConsultation.mutationOptions(told));
  const steps = { take, putBack, give, hold, complete, pay, request, check, revokeAct };
  const opinions = { ask, answer, remind, revoke };
  const isBusy = [...Object.values(steps), ...Object.values(opinions)].some((each) => each.isPending);
  return { said, forget: () => say(null), isBusy, ...steps, ...opinions };
}
