"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Language } from "@/lib/text";
import { errorWords, useApi } from "@/server/trpc/client";
import { peopleMessages } from "@/ui/messages/people";
import { translator } from "@/ui/messages/translator";
import type { Said } from "@/ui/office/said-line";

/** What an administrator does with one person, and how the last act went. */
export function usePerson(language: Language) {
  const api = useApi();
  const queries = useQueryClient();
  const [said, say] = useState<Said>(null);
  const t = translator(language, peopleMessages);
  const done = async (text: string) => {
    say({ text, failed: false });
    await queries.invalidateQueries(api.people.list.pathFilter());
  };
  const onError = (error: unknown) => say({ text: errorWords(error, language), failed: true });
  const change = useMutation(
    api.people.change.mutationOptions({ onSuccess: () => done(t("changed")), onError }),
  );
  const changePosts = useMutation(
    api.people.changePosts.mutationOptions({
      onSuccess: ({ queued }) => done(t("postsChanged", { count: queued })),
      onError,
    }),
  );
  const renew = useMutation(
    api.people.renewPassword.mutationOptions({ onSuccess: () => say(null), onError }),
  );
  const deactivate = useMutation(
    api.people.deactivate.mutationOptions({
      onSuccess: ({ given, queued }) => done(t("deactivated", { given: `${given}`, queued: `${queued}` })),
      onError,
    }),
  );
  const activate = useMutation(
    api.people.activate.mutationOptions({ onSuccess: () => done(t("activated")), onError }),
  );
  const isBusy = [change, changePosts, renew, deactivate, activate].some(({ isPending }) => isPending);
  return { said, isBusy, change, changePosts, renew, deactivate, activate };
}
