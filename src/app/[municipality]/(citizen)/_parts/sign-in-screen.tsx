import { headers } from "next/headers";
import { visit } from "@/app/[municipality]/(citizen)/_parts/visit";
import { formatDateTime } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { citizenSignIn, type SignInProblem } from "@/server/auth/citizen-page";
import { CitizenPage } from "@/ui/citizen/citizen-page";
import { Button } from "@/ui/kit/button";
import { ErrorSummary } from "@/ui/kit/error-summary";
import { controlId } from "@/ui/kit/form-state";
import { NoticeBox } from "@/ui/kit/notice-box";
import { TextInput } from "@/ui/kit/text-input";
import { authMessages } from "@/ui/messages/auth";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

const words = {
  identity: "identityFailed",
  address: "emailWrong",
  "too-many": "mailTooMany",
  mail: "mailFailed",
} as const;

function errorsOf(problem: SignInProblem, say: (word: (typeof words)[keyof typeof words]) => string) {
  if (!problem) return {};
  return { [problem === "identity" ? "identity" : "email"]: say(words[problem]) };
}

/** The day and minute from which on it surely works. */
const minuteAfter = (until: Date, language: Language) =>
  formatDateTime(new Date(Math.ceil(until.getTime() / 60_000) * 60_000), language, "long");

/** The two ways in for citizens: electronic identity, or a code by e-mail. */
export async function SignInScreen({
  search,
}: {
  search: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { language, frame } = await visit();
  const { problem, back, signedOut, identity, typed, until } = await citizenSignIn(
    await headers(),
    await search,
  );
  const t = translator(language, authMessages);
  const errors: Record<string, string> =
    problem === "too-many" && until
      ? { email: t("mailTooManyUntil", { when: minuteAfter(until, language) }) }
      : errorsOf(problem, t);
  const prefix = problem ? `${translator(language, systemMessages)("errorPrefix")} ` : "";
  const remembered = (
    <>
      {language === "en" ? <input type="hidden" name="gjuha" value="en" /> : null}
      {back ? <input type="hidden" name="kthehu" value={back} /> : null}
    </>
  );
  return (
    <CitizenPage {...frame} title={`${prefix}${t("signInTitle")}`} current="account" noindex>
      {signedOut ? <NoticeBox tone="ok" title={t("signedOut")} role="status" /> : null}
      <ErrorSummary language={language} errors={errors} />
      <h1>{t("signInTitle")}</h1>
      <p className="o-lead">{t("signInLead")}</p>
      {identity ? (
        <section>
          <h2>{t("identityTitle")}</h2>
          <p>{t("identityText")}</p>
          <form method="post" action="/hyr/identitet">
            {remembered}
            <Button id={controlId("identity")}>{t("signInNational")}</Button>
          </form>
        </section>
      ) : null}
      <section>
        <h2>{t("emailTitle")}</h2>
        <p>{t("emailText")}</p>
        <form method="post" action="/hyr/email" noValidate>
          {remembered}
          <TextInput
            id={controlId("email")}
            language={language}
            label={t("email")}
            hint={t("emailHint")}
            error={errors.email}
            name="email"
            defaultValue={typed}
            type="email"
            autoComplete="email"
            spellCheck={false}
            required
          />
          <Button variant="secondary">{t("sendCode")}</Button>
        </form>
      </section>
    </CitizenPage>
  );
}
