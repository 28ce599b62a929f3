import type { Language } from "@/lib/text";
import { Button } from "@/ui/kit/button";
import { ErrorSummary } from "@/ui/kit/error-summary";
import { controlId } from "@/ui/kit/form-state";
import { TextInput } from "@/ui/kit/text-input";
import { papersMessages } from "@/ui/messages/papers";
import { translator } from "@/ui/messages/translator";

export type ProofProblem = "missing" | "wrong" | "wait";
const sentences = { missing: "proofMissing", wrong: "proofWrong", wait: "proofWait" } as const;

/** Asks for the end of the personal number before anything of a person is shown. */
export function ProofForm({
  language,
  action,
  problem,
}: {
  language: Language;
  action: string;
  problem?: ProofProblem;
}) {
  const t = translator(language, papersMessages);
  const error = problem && t(sentences[problem]);
  return (
    <>
      <ErrorSummary language={language} errors={error ? { shenjat: error } : {}} />
      <h1>{t("proofTitle")}</h1>
      <p>{t("proofIntro")}</p>
      <form method="post" action={action}>
        <TextInput
          id={controlId("shenjat")}
          language={language}
          name="shenjat"
          label={t("proofLabel")}
          hint={t("proofHint")}
          error={error}
          width="4"
          code
          autoComplete="off"
          maxLength={3}
        />
        <Button>{t("ratingNext")}</Button>
      </form>
    </>
  );
}
