import type { Language } from "@/lib/text";
import { DeskFrame } from "@/ui/auth/desk-frame";
import { Button } from "@/ui/kit/button";
import { ErrorSummary } from "@/ui/kit/error-summary";
import { controlId } from "@/ui/kit/form-state";
import { TextInput } from "@/ui/kit/text-input";
import { authMessages } from "@/ui/messages/auth";
import { translator } from "@/ui/messages/translator";

const words = {
  short: "passwordShort",
  long: "passwordLong",
  plain: "passwordPlain",
  named: "passwordNamed",
  common: "passwordCommon",
  differs: "passwordDiffers",
  wrong: "passwordWrong",
} as const;

type Problem = keyof typeof words;
type Props = {
  language: Language;
  placeTitle: string;
  base: string;
  userName: string;
  problem: Problem | null;
};

const fieldOf = (problem: Problem) =>
  problem === "wrong" ? "password" : problem === "differs" ? "again" : "new";

/** Where those who work here change their password. */
export function NewPasswordScreen({ language, placeTitle, base, userName, problem }: Props) {
  const t = translator(language, authMessages);
  const errors: Record<string, string> = problem ? { [fieldOf(problem)]: t(words[problem]) } : {};
  const secret = (name: string, label: string, complete: string, hint?: string) => (
    <TextInput
      id={controlId(name)}
      language={language}
      label={label}
      hint={hint}
      error={errors[name]}
      name={name}
      type="password"
      autoComplete={complete}
      required
    />
  );
  return (
    <DeskFrame
      language={language}
      placeTitle={placeTitle}
      title={t("newPasswordTitle")}
      failed={problem !== null}
    >
      <ErrorSummary language={language} errors={errors} />
      <p className="mb-4">{t("newPasswordLead")}</p>
      <form method="post" action={`${base}/fjalekalimi-i-ri/ruaj`}>
        <input type="hidden" name="user" value={userName} autoComplete="username" />
        {secret("password", t("currentPassword"), "current-password")}
        {secret("new", t("newPassword"), "new-password", t("newPasswordHint"))}
        {secret("again", t("passwordAgain"), "new-password")}
        <Button>{t("changePassword")}</Button>
      </form>
    </DeskFrame>
  );
}
