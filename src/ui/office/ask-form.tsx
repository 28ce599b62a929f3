"use client";

import type { AskConsultations } from "@/domain/routing/inputs-consultation";
import type { CaseAsking, CaseFile } from "@/domain/routing/rules-case";
import type { Language } from "@/lib/text";
import { NoticeBox } from "@/ui/kit/notice-box";
import { opinionMessages } from "@/ui/messages/opinion";
import { translator } from "@/ui/messages/translator";
import { AskFields } from "@/ui/office/ask-fields";
import { AskSharing } from "@/ui/office/ask-sharing";

type Props = {
  language: Language;
  formId: string;
  asking: CaseAsking;
  file: Pick<CaseFile, "documents" | "otherFiles">;
  onAsk: (question: Omit<AskConsultations, "taskId">) => void;
};

/** A question from the step of one case, each of its files shared with whom one says. */
export function AskForm({ language, formId, asking, file, onAsk }: Props) {
  const t = translator(language, opinionMessages);
  if (asking.days.length === 0) return <NoticeBox tone="warn" title={t("noDays")} />;
  return (
    <AskFields
      language={language}
      formId={formId}
      asking={asking}
      sharing={<AskSharing language={language} file={file} />}
      effect={t("askEffect")}
      onAsk={({ offices, bodies, ...question }, form) => {
        const files = (name: string) => form.getAll(name).map(String);
        onAsk({
          ...question,
          offices: offices.map((officeId) => ({ officeId, files: files("inside") })),
          bodies: bodies.map((body) => ({ ...body, files: files("outside") })),
        });
      }}
    />
  );
}
