"use client";

import { useId, useState } from "react";
import type { OfficeName, PersonRow } from "@/domain/routing/rules-people";
import { formText } from "@/lib/form-text";
import type { Language } from "@/lib/text";
import { Button } from "@/ui/kit/button";
import { Dialog } from "@/ui/kit/dialog";
import { useFormChecks } from "@/ui/kit/use-form-checks";
import { peopleMessages } from "@/ui/messages/people";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";
import { SaidLine } from "@/ui/office/said-line";
import { DeactivateForm } from "@/ui/staff/deactivate-form";
import { FirstPassword } from "@/ui/staff/first-password";
import { PersonFacts } from "@/ui/staff/person-facts";
import { choicesOf, chosenPosts, PostFields } from "@/ui/staff/post-fields";
import { usePerson } from "./use-person";

type Props = {
  language: Language;
  person: PersonRow;
  isSelf: boolean;
  people: readonly PersonRow[];
  offices: readonly OfficeName[];
  onClose: () => void;
};
type Verbs = ReturnType<typeof usePerson>;
type Part = Pick<Props, "language" | "person"> & { verbs: Verbs };

function Facts({ language, person, verbs }: Part) {
  const { checked, errorOf } = useFormChecks(language);
  const submit = (form: FormData) => {
    const [fullName, email] = [formText(form, "fullName"), formText(form, "email") || null];
    verbs.change.mutate({ staffId: person.staffId, fullName, email });
  };
  return (
    <form {...checked(submit)} className="mb-6">
      <PersonFacts language={language} errorOf={errorOf} fullName={person.fullName} email={person.email} />
      <Button variant="secondary" disabled={verbs.isBusy}>
        {translator(language, peopleMessages)("saveFacts")}
      </Button>
    </form>
  );
}

function Posts({ language, person, verbs, offices }: Part & Pick<Props, "offices">) {
  const t = translator(language, peopleMessages);
  const [posts, setPosts] = useState(() => choicesOf(person.posts));
  const { checked, errorOf } = useFormChecks(language);
  const submit = () => {
    verbs.changePosts.mutate({ staffId: person.staffId, posts: chosenPosts(posts) });
  };
  return (
    <form {...checked(submit)} className="mb-6 border-t border-border pt-4">
      <PostFields language={language} errorOf={errorOf} offices={offices} posts={posts} onChange={setPosts} />
      <p className="mb-2 text-caption text-text-2">{t("savePostsHint")}</p>
      <Button variant="secondary" disabled={verbs.isBusy}>
        {t("savePosts")}
      </Button>
    </form>
  );
}

function SignIn({ language, person, verbs }: Part) {
  const t = translator(language, peopleMessages);
  const [forgetFactor, setForget] = useState(false);
  const given = verbs.renew.data;
  return (
    <section className="border-t border-border pt-4">
      <h3 className="mb-1">{t("signIn")}</h3>
      {given ? (
        <FirstPassword language={language} name={person.fullName} password={given.password} />
      ) : (
        <>
          <label className="flex min-h-8 items-center gap-2">
            <input
              type="checkbox"
              className="size-4"
              checked={forgetFactor}
              onChange={({ target }) => setForget(target.checked)}
            />
            {t("forgetFactor")}
          </label>
          <p className="mb-2 text-caption text-text-2">{t("renewHint")}</p>
          <Button
            type="button"
            variant="secondary"
            disabled={verbs.isBusy}
            onClick={() => verbs.renew.mutate({ staffId: person.staffId, forgetFactor })}
          >
            {t("renew")}
          </Button>
        </>
      )}
    </section>
  );
}

/** One person: name, posts, first password, and whether they work here. */
export function PersonDialog(props: Props) {
  const { language, person, isSelf, people, offices, onClose } = props;
  const [t, s] = [translator(language, peopleMessages), translator(language, systemMessages)];
  const verbs = usePerson(language);
  const [isLeaving, setLeaving] = useState(false);
  const formId = useId();
  const { staffId } = person;
  const leave = isLeaving && person.active;
  const shared = { language, person, verbs };
  const actions = (
    <>
      {leave ? (
        <Button form={formId} variant="danger" disabled={verbs.isBusy}>
          {t("deactivate")}
        </Button>
      ) : null}
      <Button type="button" variant="secondary" onClick={leave ? () => setLeaving(false) : onClose}>
        {s(leave ? "cancel" : "close")}
      </Button>
      {!leave && !isSelf ? (
        <Button
          type="button"
          variant="quiet"
          disabled={verbs.isBusy}
          onClick={() => (person.active ? setLeaving(true) : verbs.activate.mutate({ staffId }))}
        >
          {t(person.active ? "deactivate" : "activate")}
        </Button>
      ) : null}
      <div className="w-full">
        <SaidLine said={verbs.said} />
      </div>
    </>
  );
  return (
    <Dialog
      language={language}
      open
      title={leave ? t("deactivateTitle", { name: person.fullName }) : person.fullName}
      onClose={onClose}
      actions={actions}
    >
      {leave ? (
        <DeactivateForm
          language={language}
          formId={formId}
          person={person}
          people={people}
          onDeactivate={(to, reasons) => verbs.deactivate.mutate({ staffId, to, reasons })}
        />
      ) : (
        <>
          <p className="mb-3 font-mono text-caption text-text-2">{person.userName}</p>
          <Facts {...shared} />
          {isSelf ? <p className="text-text-2">{t("ownRights")}</p> : <Posts {...shared} offices={offices} />}
          {person.active && !isSelf ? <SignIn {...shared} /> : null}
        </>
      )}
    </Dialog>
  );
}
