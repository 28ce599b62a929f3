"use client";

import { useId } from "react";
import { formText } from "@/lib/form-text";
import type { Language } from "@/lib/text";
import { Button } from "@/ui/kit/button";
import { Dialog } from "@/ui/kit/dialog";
import { FailedAct } from "@/ui/kit/failed-act";
import { LongTextInput } from "@/ui/kit/long-text-input";
import { TextInput } from "@/ui/kit/text-input";
import { useFormChecks } from "@/ui/kit/use-form-checks";
import { staffMessages } from "@/ui/messages/staff";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

type Props = {
  language: Language;
  open: boolean;
  /** The first day it may be put off to, `YYYY-MM-DD`. */
  earliest: string;
  /** Why the last try was refused. */
  failed: string | null;
  isBusy: boolean;
  onClose: () => void;
  onHold: (until: string, reasons: string) => void;
};

type FormProps = Pick<Props, "language" | "earliest" | "onHold"> & { formId: string };

function HoldForm({ language, formId, earliest, onHold }: FormProps) {
  const [t, s] = [translator(language, staffMessages), translator(language, systemMessages)];
  const { checked, errorOf } = useFormChecks(language);
  const submit = (form: FormData) => {
    onHold(formText(form, "until"), formText(form, "reasons"));
  };
  return (
    <form id={formId} {...checked(submit)}>
      <p className="mb-3">{t("holdEffect")}</p>
      <TextInput
        id="hold-until"
        error={errorOf("hold-until")}
        language={language}
        label={t("holdUntil")}
        type="date"
        name="until"
        min={earliest}
        defaultValue={earliest}
        required
        width="20"
      />
      <LongTextInput
        id="hold-reasons"
        error={errorOf("hold-reasons")}
        language={language}
        label={s("reason")}
        name="reasons"
        rows={2}
        required
        minLength={3}
        maxLength={1000}
      />
    </form>
  );
}

/** Puts a task aside until a day, with the reason; says that the legal deadline goes on. */
export function HoldDialog({ language, open, earliest, failed, isBusy, onClose, onHold }: Props) {
  const [t, s] = [translator(language, staffMessages), translator(language, systemMessages)];
  const formId = useId();
  const actions = (
    <>
      <Button form={formId} disabled={isBusy}>
        {t("hold")}
      </Button>
      <Button type="button" variant="secondary" onClick={onClose}>
        {s("cancel")}
      </Button>
      <FailedAct words={failed} />
    </>
  );
  return (
    <Dialog language={language} open={open} title={t("holdTitle")} onClose={onClose} actions={actions}>
      {open ? <HoldForm language={language} formId={formId} earliest={earliest} onHold={onHold} /> : null}
    </Dialog>
  );
}
