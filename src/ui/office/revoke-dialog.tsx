"use client";

import { type FormEvent, useId } from "react";
import { formText } from "@/lib/form-text";
import type { Language } from "@/lib/text";
import { Button } from "@/ui/kit/button";
import { Dialog } from "@/ui/kit/dialog";
import { FailedAct } from "@/ui/kit/failed-act";
import { LongTextInput } from "@/ui/kit/long-text-input";
import { opinionMessages } from "@/ui/messages/opinion";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

type Props = {
  language: Language;
  /** The office or body that was asked. */
  name: string;
  failed: string | null;
  isBusy: boolean;
  onClose: () => void;
  onRevoke: (reasons: string | null) => void;
};

/** Taking a question back: what it does stands before the button. */
export function RevokeDialog({ language, name, failed, isBusy, onClose, onRevoke }: Props) {
  const [t, s] = [translator(language, opinionMessages), translator(language, systemMessages)];
  const formId = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onRevoke(formText(new FormData(event.currentTarget), "reasons") || null);
  };
  const actions = (
    <>
      <Button form={formId} disabled={isBusy}>
        {t("revoke")}
      </Button>
      <Button type="button" variant="secondary" onClick={onClose}>
        {s("cancel")}
      </Button>
      <FailedAct words={failed} />
    </>
  );
  return (
    <Dialog language={language} open title={t("revokeTitle")} onClose={onClose} actions={actions}>
      <form id={formId} onSubmit={submit}>
        <p className="mb-3">{t("revokeEffect", { name })}</p>
        <LongTextInput
          id="revoke-reasons"
          language={language}
          label={t("revokeWhy")}
          name="reasons"
          rows={2}
          lang="sq"
          maxLength={1000}
          optional
        />
      </form>
    </Dialog>
  );
}
