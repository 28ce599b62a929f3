"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { OfficeName } from "@/domain/routing/rules-people";
import { formText } from "@/lib/form-text";
import type { Language } from "@/lib/text";
import { errorWords, useApi } from "@/server/trpc/client";
import { Button } from "@/ui/kit/button";
import { Dialog } from "@/ui/kit/dialog";
import { FailedAct } from "@/ui/kit/failed-act";
import { TextInput } from "@/ui/kit/text-input";
import { useFormChecks } from "@/ui/kit/use-form-checks";
import { peopleMessages } from "@/ui/messages/people";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";
import { FirstPassword } from "@/ui/staff/first-password";
import { PersonFacts } from "@/ui/staff/person-facts";
import { choicesOf, chosenPosts, PostFields } from "@/ui/staff/post-fields";

type Props = { language: Language; offices: readonly OfficeName[]; onClose: () => void };

/** Somebody new: what they are called, what they are here, and then their first password. */
export function AddDialog({ language, offices, onClose }: Props) {
  const api = useApi();
  const queries = useQueryClient();
  const formId = useId();
  const [t, s] = [translator(language, peopleMessages), translator(language, systemMessages)];
  const [posts, setPosts] = useState(() => choicesOf([]));
  const add = useMutation(
    api.people.add.mutationOptions({
      onSuccess: () => queries.invalidateQueries(api.people.list.pathFilter()),
    }),
  );
  const { checked, errorOf } = useFormChecks(language);
  const submit = (form: FormData) => {
    add.mutate({
      userName: formText(form, "userName").toLowerCase(),
      fullName: formText(form, "fullName"),
      email: formText(form, "email") || null,
      posts: chosenPosts(posts),
    });
  };
  const actions = add.data ? (
    <Button type="button" onClick={onClose}>
      {s("close")}
    </Button>
  ) : (
    <>
      <Button form={formId} disabled={add.isPending}>
        {t("add")}
      </Button>
      <Button type="button" variant="secondary" onClick={onClose}>
        {s("cancel")}
      </Button>
      <FailedAct words={add.error ? errorWords(add.error, language) : null} />
    </>
  );
  return (
    <Dialog language={language} open title={t("addTitle")} onClose={onClose} actions={actions}>
      {add.data ? (
        <FirstPassword language={language} name={add.variables.fullName} password={add.data.password} />
      ) : (
        <form id={formId} {...checked(submit)}>
          <TextInput
            id="person-user"
            error={errorOf("person-user")}
            language={language}
            label={t("userName")}
            hint={t("userNameHint")}
            name="userName"
            pattern="[a-z][a-z0-9.\-]{2,39}"
            autoComplete="off"
            autoCapitalize="none"
            required
          />
          <PersonFacts language={language} errorOf={errorOf} />
          <PostFields
            language={language}
            errorOf={errorOf}
            offices={offices}
            posts={posts}
            onChange={setPosts}
          />
        </form>
      )}
    </Dialog>
  );
}
