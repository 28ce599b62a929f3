"use client";

import { useRouter } from "next/navigation";
import { useId } from "react";
import type { CaseAction } from "@/domain/routing/rules-actions";
import type { CaseFile } from "@/domain/routing/rules-case";
import { addDays } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { Button } from "@/ui/kit/button";
import { Dialog } from "@/ui/kit/dialog";
import { FailedAct } from "@/ui/kit/failed-act";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";
import { actionWords } from "@/ui/office/action-words";
import { AnswerForm } from "@/ui/office/answer-form";
import { AskForm } from "@/ui/office/ask-form";
import { CompleteForm } from "@/ui/office/complete-form";
import { GiveForm } from "@/ui/office/give-form";
import { HoldDialog } from "@/ui/office/hold-dialog";
import { PaymentForm } from "@/ui/office/payment-form";
import { RequestForm } from "@/ui/office/request-form";
import type { useCaseVerbs } from "./case-verbs";

export type ActFile = Pick<
  CaseFile,
  | "register"
  | "service"
  | "applicantName"
  | "today"
  | "documents"
  | "otherFiles"
  | "requests"
  | "opinions"
  | "actions"
  | "asking"
  | "payable"
> & {
  /** Whoever looks at the page. */
  me: string;
};
type Verbs = ReturnType<typeof useCaseVerbs>;
type Props = { language: Language; file: ActFile; action: CaseAction; verbs: Verbs; onClose: () => void };

function ActionForm({ language, file, action, verbs, formId }: Omit<Props, "onClose"> & { formId: string }) {
  const { taskId } = action;
  const router = useRouter();
  switch (action.kind) {
    case "complete":
      return (
        <CompleteForm
          language={language}
          formId={formId}
          action={action}
          file={file}
          onComplete={(done) => verbs.complete.mutate({ taskId, ...done })}
        />
      );
    case "record-payment":
      return (
        <PaymentForm
          language={language}
          formId={formId}
          expected={file.payable}
          onPaid={(paid) => verbs.pay.mutate({ taskId, ...paid })}
        />
      );
    case "request-completion":
      return (
        <RequestForm
          language={language}
          formId={formId}
          answerBy={action.answerBy}
          file={file}
          onRequest={(items) => verbs.request.mutate({ taskId, items })}
        />
      );
    case "give":
      return (
        <GiveForm
          language={language}
          formId={formId}
          colleagues={action.colleagues}
          needsReasons={action.needsReasons}
          onGive={(to, reasons) => verbs.give.mutate({ taskId, from: action.from, to, reasons })}
        />
      );
    case "consult":
      return file.asking ? (
        <AskForm
          language={language}
          formId={formId}
          asking={file.asking}
          file={file}
          onAsk={(question) =>
            verbs.ask.mutate(
              { taskId, ...question },
              { onSuccess: () => router.push(`/staff/case/${file.register}?tab=opinions`) },
            )
          }
        />
      ) : null;
    case "answer": {
      const opinion = file.opinions.find(({ id }) => id === taskId);
      return opinion ? (
        <AnswerForm
          language={language}
          formId={formId}
          opinion={opinion}
          person={file.me}
          onAnswer={(answer) => verbs.answer.mutate({ taskId, ...answer })}
        />
      ) : null;
    }
    case "take":
    case "put-back":
    case "hold":
      return null;
  }
}

/** The form of one act above the page, with why it was refused beside its button. */
export function CaseDialog(props: Props) {
  const { language, file, action, verbs, onClose } = props;
  const formId = useId();
  const s = translator(language, systemMessages);
  if (action.kind === "hold") {
    const hold = (until: string, reasons: string) =>
      verbs.hold.mutate({ taskId: action.taskId, until, reasons });
    return (
      <HoldDialog
        language={language}
        open
        earliest={addDays(file.today, 1)}
        failed={verbs.said?.failed ? verbs.said.text : null}
        isBusy={verbs.isBusy}
        onClose={onClose}
        onHold={hold}
      />
    );
  }
  const words = actionWords(action, language);
  const actions = (
    <>
      {action.kind === "consult" && file.asking?.days.length === 0 ? null : (
        <Button form={formId} disabled={verbs.isBusy}>
          {words}
        </Button>
      )}
      <Button type="button" variant="secondary" onClick={onClose}>
        {s("cancel")}
      </Button>
      <FailedAct words={verbs.said?.failed ? verbs.said.text : null} />
    </>
  );
  return (
    <Dialog
      language={language}
      open
      title={action.kind === "complete" ? action.step[language] : words}
      onClose={onClose}
      actions={actions}
    >
      <ActionForm {...props} formId={formId} />
    </Dialog>
  );
}
