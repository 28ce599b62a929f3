import Link from "next/link";
import { civilDate, formatDate, formatDateTime } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { Button } from "@/ui/kit/button";
import { NoticeBox } from "@/ui/kit/notice-box";
import { Tag } from "@/ui/kit/tag";
import { TextInput } from "@/ui/kit/text-input";
import { preferencesMessages } from "@/ui/messages/preferences";
import { translator } from "@/ui/messages/translator";

type Session = { device: string | null; createdAt: string; seenAt: string; isThis: boolean };
type Props = {
  language: Language;
  access: { factorSince: string | null; codesLeft: number; sessions: readonly Session[] };
  failed: boolean;
  signedOut: boolean;
};

function Factor({ language, access, failed }: Omit<Props, "signedOut">) {
  const t = translator(language, preferencesMessages);
  const { factorSince, codesLeft } = access;
  return (
    <>
      <h3 className="mt-4">{t("factor")}</h3>
      <p>
        {factorSince
          ? `${t("factorSince", { date: formatDate(civilDate(new Date(factorSince)), language, "long") })} ${t("codesLeft", { count: codesLeft })}`
          : t("factorNone")}
      </p>
      <form method="post" action="/staff/preferences/faktori" className="mt-3 max-w-md">
        {failed ? (
          <div className="mb-3">
            <NoticeBox tone="bad" title={t("factorRefused")} role="alert" />
          </div>
        ) : null}
        <p className="mb-2 text-text-2">{t(factorSince ? "factorLead" : "factorFirst")}</p>
        <TextInput
          id="factor-password"
          language={language}
          label={t("currentPassword")}
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
        {factorSince ? (
          <TextInput
            id="factor-code"
            language={language}
            label={t("currentCode")}
            name="code"
            width="20"
            code
            autoComplete="one-time-code"
            required
          />
        ) : null}
        <div className="flex flex-wrap gap-2">
          <Button variant="secondary" name="what" value="phone">
            {t(factorSince ? "newPhone" : "firstPhone")}
          </Button>
          {factorSince ? (
            <Button variant="secondary" name="what" value="codes">
              {t("newCodes")}
            </Button>
          ) : null}
        </div>
      </form>
    </>
  );
}

/** How somebody signs in: password, second factor, and the devices they are signed in at. Plain forms throughout. */
export function AccessSection({ language, access, failed, signedOut }: Props) {
  const t = translator(language, preferencesMessages);
  const day = (instant: string) => formatDateTime(new Date(instant), language, "table");
  const hasOthers = access.sessions.some((session) => !session.isThis);
  return (
    <section id="hyrja" aria-labelledby="access-title" className="scroll-mt-4">
      <h2 id="access-title" className="mb-2">
        {t("access")}
      </h2>
      <p>
        <Link href="/staff/hyr/fjalekalimi-i-ri" className="o-link inline-flex min-h-6 items-center">
          {t("changePassword")}
        </Link>
      </p>
      <Factor language={language} access={access} failed={failed} />
      <h3 className="mt-6">{t("devices")}</h3>
      {signedOut ? (
        <p className="font-semibold text-ok" role="status">
          {t("signedOutElsewhere")}
        </p>
      ) : null}
      <ul className="mb-3">
        {access.sessions.map((session) => (
          <li
            key={`${session.createdAt} ${session.seenAt}`}
            className="flex flex-wrap items-center gap-x-3 border-b border-border py-1.5"
          >
            <span className="font-semibold">{session.device ?? t("unknownDevice")}</span>
            {session.isThis ? <Tag tone="info">{t("thisDevice")}</Tag> : null}
            <span className="basis-full text-caption text-text-2 md:ml-auto md:basis-auto">
              {t("deviceSeen", { since: day(session.createdAt), seen: day(session.seenAt) })}
            </span>
          </li>
        ))}
      </ul>
      {hasOthers ? (
        <form method="post" action="/staff/preferences/dil-kudo">
          <Button variant="secondary">{t("signOutElsewhere")}</Button>
        </form>
      ) : (
        <p className="text-text-2">{t("onlyHere")}</p>
      )}
    </section>
  );
}
