"use client";

import { useId } from "react";
import { formText } from "@/lib/form-text";
import type { Language } from "@/lib/text";
import { Button } from "@/ui/kit/button";
import { Dialog } from "@/ui/kit/dialog";
import { FailedAct } from "@/ui/kit/failed-act";
import { LongTextInput } from "@/ui/kit/long-text-input";
import { NoticeBox } from "@/ui/kit/notice-box";
import { useFormChecks } from "@/ui/kit/use-form-checks";
import { caseMessages } from "@/ui/messages/case";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";
import { CodeText } from "@/ui/track/code-text";

type Props = {
  language: Language;
  /** The act, as whoever takes it back knows it. */
  act: { register: string; service: string; applicant: string; code: string };
  /** Whether a message reaches the applicant. */
  isTold: boolean;
  failed: string | null;
  isBusy: boolean;
  onClose: () => void;
  onRevoke: (reasons: string) => void;
};

const shortest = 10;
const reasonsId = "revoke-act-reasons";

/** What taking an act back brings about, and the reasons it is taken back for. */
export function RevokeActDialog({ language, act, isTold, failed, isBusy, onClose, onRevoke }: Props) {
  const [t, s] = [translator(language, caseMessages), translator(language, systemMessages)];
  const { checked, errorOf } = useFormChecks(language);
  const formId = useId();
  const submit = (form: FormData) => onRevoke(formText(form, "reasons"));
  const actions = (
    <>
      <Button form={formId} variant="danger" disabled={isBusy}>
        {t("revokeAct")}
      </Button>
      <Button type="button" variant="secondary" onClick={onClose}>
        {s("cancel")}
      </Button>
      <FailedAct words={failed} />
    </>
  );
  return (
    <Dialog language={language} open title={t("revokeAct")} onClose={onClose} actions={actions}>
      <form id={formId} {...checked(submit)}>
        <dl className="mb-3 rounded bg-surface p-3">
          <dt className="font-mono text-caption font-semibold">{act.register}</dt>
          <dd>
            {act.service} – <span className="font-semibold">{act.applicant}</span>
          </dd>
          <dd>
            {t("verificationCode")}: <CodeText code={act.code} />
          </dd>
        </dl>
        <NoticeBox tone="warn" title={t("revokeFinal")}>
          <p>{t("revokeSeen")}</p>
          <p>{t(isTold ? "revokeTold" : "revokeUntold")}</p>
        </NoticeBox>
        <LongTextInput
          id={reasonsId}
          language={language}
          label={t("revokeReasons")}
          hint={t("reasonsHint")}
          error={errorOf(reasonsId) && t("revokeNoReasons")}
          name="reasons"
          rows={4}
          lang="sq"
          required
          minLength={shortest}
          maxLength={2000}
        />
      </form>
    </Dialog>
  );
}
