import type { Language } from "@/lib/text";
import { DeskFrame } from "@/ui/auth/desk-frame";
import { Button } from "@/ui/kit/button";
import { ErrorSummary } from "@/ui/kit/error-summary";
import { controlId } from "@/ui/kit/form-state";
import { TextInput } from "@/ui/kit/text-input";
import { authMessages } from "@/ui/messages/auth";
import { translator } from "@/ui/messages/translator";

type Props = { language: Language; placeTitle: string; base: string; failed: boolean };

/** The second step: a code from the application, or a recovery code. */
export function CodeScreen({ language, placeTitle, base, failed }: Props) {
  const t = translator(language, authMessages);
  return (
    <DeskFrame language={language} placeTitle={placeTitle} title={t("codeTitle")} failed={failed}>
      <ErrorSummary language={language} errors={failed ? { code: t("badSecondFactor") } : {}} />
      <form method="post" action={`${base}/kodi/provo`}>
        <TextInput
          id={controlId("code")}
          language={language}
          label={t("secondFactor")}
          hint={t("secondFactorHint")}
          name="code"
          width="20"
          code
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          required
        />
        <Button>{t("enter")}</Button>
      </form>
    </DeskFrame>
  );
}
