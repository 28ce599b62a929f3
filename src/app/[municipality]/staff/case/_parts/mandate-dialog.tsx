import { useId } from "react";
import type { CaseMandate } from "@/domain/intake/rules-mandate";
import type { Language } from "@/lib/text";
import { Button } from "@/ui/kit/button";
import { Dialog } from "@/ui/kit/dialog";
import { FailedAct } from "@/ui/kit/failed-act";
import { mandateMessages } from "@/ui/messages/mandate";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";
import { CorrectMandateForm, type MandateChange } from "@/ui/office/correct-mandate-form";
import { RefusalForm } from "@/ui/office/refusal-form";

/** What an officer is about to say of a mandate. */
export type Asked = { act: "refuse" | "correct"; mandate: CaseMandate };

type Props = {
  language: Language;
  asked: Asked | null;
  /** Why the last try was refused. */
  failed: string | null;
  isBusy: boolean;
  onClose: () => void;
  onRefuse: (mandate: CaseMandate, reason: string) => void;
  onCorrect: (mandate: CaseMandate, change: MandateChange) => void;
};

/** The question above the page before a mandate is refused or written anew. */
export function MandateDialog({ language, asked, failed, isBusy, onClose, onRefuse, onCorrect }: Props) {
  const formId = useId();
  const [t, s] = [translator(language, mandateMessages), translator(language, systemMessages)];
  const isCorrection = asked?.act === "correct";
  return (
    <Dialog
      language={language}
      open={asked !== null}
      title={t(isCorrection ? "correctTitle" : "refuse")}
      onClose={onClose}
      actions={
        <>
          <Button form={formId} disabled={isBusy}>
            {t(isCorrection ? "correct" : "refuse")}
          </Button>
          <Button type="button" variant="secondary" onClick={onClose}>
            {s("cancel")}
          </Button>
          <FailedAct words={failed} />
        </>
      }
    >
      {asked?.act === "refuse" ? (
        <RefusalForm
          {...{ language, formId }}
          label={t("whyRefused")}
          hint={t("whyRefusedHint")}
          onRefuse={(reason) => onRefuse(asked.mandate, reason)}
        />
      ) : null}
      {asked?.act === "correct" ? (
        <CorrectMandateForm
          {...{ language, formId }}
          mandate={asked.mandate}
          onCorrect={(change) => onCorrect(asked.mandate, change)}
        />
      ) : null}
    </Dialog>
  );
}
