import type { Language } from "@/lib/text";
import { DeskFrame } from "@/ui/auth/desk-frame";
import { Button } from "@/ui/kit/button";
import { ErrorSummary } from "@/ui/kit/error-summary";
import { controlId } from "@/ui/kit/form-state";
import { NoticeBox } from "@/ui/kit/notice-box";
import { TextInput } from "@/ui/kit/text-input";
import { authMessages } from "@/ui/messages/auth";
import { translator } from "@/ui/messages/translator";

type Props = {
  language: Language;
  placeTitle: string;
  base: string;
  failed: boolean;
  back: string;
  /** The user name of an attempt that failed. */
  typed: string;
  signedOut: boolean;
  changed: boolean;
  national: boolean;
  /** Names and password of a demonstration, shown to whoever looks. */
  demo: { users: string; password: string } | null;
};

/** User name and password of those who work here. */
export function PasswordScreen({
  language,
  placeTitle,
  base,
  failed,
  back,
  typed,
  signedOut,
  changed,
  national,
  demo,
}: Props) {
  const t = translator(language, authMessages);
  const title = t(national ? "nationalSignIn" : "staffSignIn");
  return (
    <DeskFrame language={language} placeTitle={placeTitle} title={title} failed={failed}>
      {signedOut ? <NoticeBox tone="ok" title={t("signedOut")} role="status" /> : null}
      {changed ? <NoticeBox tone="ok" title={t("passwordChanged")} role="status" /> : null}
      <ErrorSummary language={language} errors={failed ? { user: t("badCredentials") } : {}} />
      <form method="post" action={`${base}/fjalekalimi`}>
        {back ? <input type="hidden" name="kthehu" value={back} /> : null}
        <TextInput
          id={controlId("user")}
          language={language}
          label={t("userName")}
          name="user"
          defaultValue={typed}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <TextInput
          id={controlId("password")}
          language={language}
          label={t("password")}
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
        <Button>{t("goOn")}</Button>
      </form>
      {demo ? (
        <div className="mt-8">
          <NoticeBox title={t("demoTitle")}>
            <p>{t("demoText", demo)}</p>
          </NoticeBox>
        </div>
      ) : null}
    </DeskFrame>
  );
}
