import type { Language } from "@/lib/text";
import { DeskFrame } from "@/ui/auth/desk-frame";
import { Button } from "@/ui/kit/button";
import { ErrorSummary } from "@/ui/kit/error-summary";
import { controlId } from "@/ui/kit/form-state";
import { Qr } from "@/ui/kit/qr";
import { TextInput } from "@/ui/kit/text-input";
import { authMessages } from "@/ui/messages/auth";
import { translator } from "@/ui/messages/translator";

type Props = {
  language: Language;
  placeTitle: string;
  base: string;
  failed: boolean;
  secret: string;
  /** `otpauth://…`, what the picture says. */
  address: string;
  mayWait: boolean;
};

/** The application on the phone learns the secret, and proves it with a code. */
export function EnrolmentScreen({ language, placeTitle, base, failed, secret, address, mayWait }: Props) {
  const t = translator(language, authMessages);
  return (
    <DeskFrame language={language} placeTitle={placeTitle} title={t("enrolTitle")} failed={failed}>
      <ErrorSummary language={language} errors={failed ? { code: t("enrolFailed") } : {}} />
      <p>{t("enrolLead")}</p>
      <ol className="my-4 list-decimal space-y-2 pl-6">
        <li>{t("enrolFirst")}</li>
        <li>{t("enrolSecond")}</li>
        <li>{t("enrolThird")}</li>
      </ol>
      <div className="mb-4 max-w-64 [&_.o-qr]:size-64">
        <Qr text={address} label={t("enrolPicture")} />
      </div>
      <p className="mb-4">
        {t("enrolKey")}: <code className="o-code break-all">{secret.match(/.{1,4}/g)?.join(" ")}</code>
      </p>
      <form method="post" action={`${base}/faktori/provo`}>
        <TextInput
          id={controlId("code")}
          language={language}
          label={t("code")}
          hint={t("codeHint")}
          name="code"
          width="10"
          code
          inputMode="numeric"
          autoComplete="one-time-code"
          required
        />
        <Button>{t("goOn")}</Button>
      </form>
      {mayWait ? (
        <form method="post" action={`${base}/faktori/me-vone`} className="mt-4">
          <Button variant="secondary">{t("enrolLater")}</Button>
        </form>
      ) : null}
    </DeskFrame>
  );
}
