import { headers } from "next/headers";
import { env } from "@/lib/env";
import { deskLanguage } from "@/server/auth/desk";
import { callerFor } from "@/server/trpc/caller";
import { localPath, splitPath } from "@/ui/citizen/local-path";
import { MunicipalityList } from "@/ui/citizen/municipality-list";
import { NotFoundPage } from "@/ui/citizen/not-found-page";
import { PublicPage } from "@/ui/citizen/public-page";
import { NoticeBox } from "@/ui/kit/notice-box";
import { catalogueMessages } from "@/ui/messages/catalogue";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";
import { NationalNotFound } from "@/ui/national/national-not-found";
import "@/ui/styles/citizen.css";

/** What is said at an address that leads nowhere, with status 404 and without script. */
export default async function NotFound() {
  const sent = await headers();
  const { language, path } = splitPath(sent.get("x-ossis-path") ?? "/");
  const call = await callerFor(sent);
  if (!call) return <UnknownMunicipality language={language} host={sent.get("host") ?? ""} />;
  if (call.place.kind === "municipality") {
    const signedIn = call.actor.kind === "citizen" || call.actor.kind === "guest";
    return <NotFoundPage frame={{ language, path, name: call.place.fullName, signedIn }} />;
  }
  if (call.place.kind === "national") return <NationalNotFound language={deskLanguage(sent)} />;
  const word = translator(language, systemMessages);
  return (
    <PublicPage language={language} path={path} title={word("notFoundTitle")} noindex host={env().OSSIS_BASE}>
      <h1>{word("notFoundTitle")}</h1>
      <p className="o-lead">{word("notFoundText")}</p>
      <p>
        <a href={localPath(language, "/")}>{translator(language, catalogueMessages)("homeLink")}</a>
      </p>
    </PublicPage>
  );
}

/** The host names a municipality that does not exist: all that do. */
async function UnknownMunicipality({ language, host }: { language: "sq" | "en"; host: string }) {
  const base = env().OSSIS_BASE;
  const nation = await callerFor(new Headers({ host: base }));
  const towns = (await nation?.api.catalogue.municipalities()) ?? [];
  const t = translator(language, catalogueMessages);
  return (
    <PublicPage language={language} path="/" title={t("unknownTitle")} noindex host={base}>
      <h1>{t("chooseTitle")}</h1>
      <NoticeBox tone="warn" title={t("unknownTitle")}>
        <p>{t("unknownText", { host })}</p>
      </NoticeBox>
      <h2>{t("navTowns")}</h2>
      <MunicipalityList language={language} towns={towns} base={base} path="/" />
    </PublicPage>
  );
}
