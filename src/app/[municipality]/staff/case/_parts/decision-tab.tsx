"use client";

import { useState } from "react";
import type { CaseAct, CaseFile } from "@/domain/routing/rules-case";
import type { Language } from "@/lib/text";
import { Button } from "@/ui/kit/button";
import { caseMessages } from "@/ui/messages/case";
import { translator } from "@/ui/messages/translator";
import { CaseDecision } from "@/ui/office/case-decision";
import { RevokeActDialog } from "@/ui/office/revoke-act-dialog";
import { SaidLine } from "@/ui/office/said-line";
import { useCaseVerbs } from "./case-verbs";

type Props = {
  language: Language;
  file: Pick<CaseFile, "id" | "decision" | "issued" | "revokes" | "register" | "service" | "applicantName">;
  /** Whether a message reaches the applicant. */
  isTold: boolean;
};

/** The decision and its act; whoever may take the act back does it here. */
export function DecisionTab({ language, file, isTold }: Props) {
  const [revoking, setRevoking] = useState<CaseAct | null>(null);
  const verbs = useCaseVerbs(language, () => setRevoking(null));
  const t = translator(language, caseMessages);
  const said = revoking ? null : verbs.said;
  const ask = (act: CaseAct) => {
    verbs.forget();
    setRevoking(act);
  };
  return (
    <>
      <div className={said ? "mb-4" : undefined}>
        <SaidLine said={said} />
      </div>
      <CaseDecision
        language={language}
        file={file}
        actsFor={(act) =>
          file.revokes && !act.revoked ? (
            <Button type="button" variant="quiet" disabled={verbs.isBusy} onClick={() => ask(act)}>
              {t("revokeAct")}
            </Button>
          ) : null
        }
      />
      {revoking ? (
        <RevokeActDialog
          {...{ language, isTold }}
          act={{
            register: file.register,
            service: file.service[language],
            applicant: file.applicantName,
            code: revoking.verificationCode,
          }}
          failed={verbs.said?.failed ? verbs.said.text : null}
          isBusy={verbs.isBusy}
          onClose={() => setRevoking(null)}
          onRevoke={(reasons) => verbs.revokeAct.mutate({ documentId: revoking.id, reasons })}
        />
      ) : null}
    </>
  );
}
