import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { visit } from "@/app/[municipality]/(citizen)/_parts/visit";
import { citizenCode } from "@/server/auth/citizen-page";
import { CitizenPage } from "@/ui/citizen/citizen-page";
import { localPath } from "@/ui/citizen/local-path";
import { BackLink } from "@/ui/kit/breadcrumb";
import { Button } from "@/ui/kit/button";
import { ErrorSummary } from "@/ui/kit/error-summary";
import { controlId } from "@/ui/kit/form-state";
import { NoticeBox } from "@/ui/kit/notice-box";
import { TextInput } from "@/ui/kit/text-input";
import { authMessages } from "@/ui/messages/auth";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

/** Where a guest types the code that came by e-mail. */
export async function EmailCodeScreen({
  search,
}: {
  search: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { language, frame } = await visit();
  const doorway = localPath(language, "/hyr");
  const page = await citizenCode(await headers(), await search);
  if (!page) redirect(doorway);
  const t = translator(language, authMessages);
  const prefix = page.failed ? `${translator(language, systemMessages)("errorPrefix")} ` : "";
  const error = page.failed ? t("badCode") : undefined;
  return (
    <CitizenPage
      {...frame}
      title={`${prefix}${t("codeSentTitle")}`}
      current="account"
      noindex
      before={<BackLink language={language} href={doorway} />}
    >
      <ErrorSummary language={language} errors={error ? { code: error } : {}} />
      <h1>{t("codeSentTitle")}</h1>
      <p>{t("codeSentText")}</p>
      {page.shown ? <NoticeBox tone="warn" title={t("demoOutbox", { code: page.shown })} /> : null}
      <form method="post" action="/hyr/kodi/provo" noValidate>
        {language === "en" ? <input type="hidden" name="gjuha" value="en" /> : null}
        <TextInput
          id={controlId("code")}
          language={language}
          label={t("code")}
          hint={t("codeHint")}
          error={error}
          name="code"
          width="10"
          code
          inputMode="numeric"
          autoComplete="one-time-code"
          required
        />
        <div className="o-actions">
          <Button>{t("enter")}</Button>
          <a href={doorway}>{t("codeAgain")}</a>
        </div>
      </form>
    </CitizenPage>
  );
}
