import type { ReactNode } from "react";
import type { NationalRole } from "@/domain/tenancy/rules";
import type { Language } from "@/lib/text";
import { Button } from "@/ui/kit/button";
import { nationalMessages } from "@/ui/messages/national";
import { procedureMessages } from "@/ui/messages/procedures";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";
import { nationalRoleWords } from "@/ui/national/national-role-words";
import { AppRail } from "@/ui/staff/app-rail";
import { StaffPage } from "@/ui/staff/staff-page";
import { TopBar } from "@/ui/staff/top-bar";

type Props = {
  language: Language;
  person: { name: string; role: NationalRole };
  title: string;
  /** This page is the catalogue itself, not something within it. */
  atCatalogue?: boolean;
  children: ReactNode;
};

/** The frame of every national screen: who is signed in, the places to go, and the work. */
export function NationalPage({ language, person, title, atCatalogue, children }: Props) {
  const t = translator(language, procedureMessages);
  const national = translator(language, nationalMessages);
  const place = national("title");
  const top = (
    <TopBar
      language={language}
      place={place}
      homeHref="/"
      person={person.name}
      unit={t(nationalRoleWords[person.role])}
      actions={<Actions language={language} />}
    />
  );
  const links = [{ href: "/", text: national("navCatalogue"), icon: "book" as const, current: atCatalogue }];
  return (
    <div lang={language} className="contents">
      <title>{`${title} – ${place}`}</title>
      <meta name="robots" content="noindex" />
      <StaffPage
        language={language}
        top={top}
        rail={<AppRail label={t("rail")} groups={[{ key: "catalogue", links }]} />}
      >
        {children}
      </StaffPage>
    </div>
  );
}

/** Other language and sign-out; plain forms, so that they work without script. */
function Actions({ language }: { language: Language }) {
  const t = translator(language, systemMessages);
  const other = language === "sq" ? "en" : "sq";
  return (
    <div className="flex items-center gap-1">
      <form method="post" action="/language">
        <input type="hidden" name="to" value={other} />
        <Button variant="quiet" lang={other} icon="globe">
          {t("languageOther")}
        </Button>
      </form>
      <form method="post" action="/hyr/dil">
        <Button variant="quiet">{t("signOut")}</Button>
      </form>
    </div>
  );
}
