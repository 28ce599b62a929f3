import { headers } from "next/headers";
import { env } from "@/lib/env";
import { callerFor } from "@/server/trpc/caller";
import { localPath, splitPath } from "@/ui/citizen/local-path";
import { MunicipalityList } from "@/ui/citizen/municipality-list";
import { NotFoundPage } from "@/ui/citizen/not-found-page";
import { PublicPage } from "@/ui/citizen/public-page";
import { NoticeBox } from "@/ui/kit/notice-box";
import { catalogueMessages } from "@/ui/messages/catalogue";
import { translator } from "@/ui/messages/translator";

/** A page that does not exist in a municipality, or a municipality that does not exist: then the list of all. */
export default async function CitizenNotFound() {
  const sent = await headers();
  const { language, path } = splitPath(sent.get("x-ossis-path") ?? "/");
  const call = await callerFor(sent);
  if (call?.place.kind === "municipality") {
    const signedIn = call.actor.kind === "citizen";
    return <NotFoundPage frame={{ language, path, name: call.place.fullName, signedIn }} />;
  }
  const base = env().OSSIS_BASE;
  const nation = await callerFor(new Headers({ host: base }));
  const towns = (await nation?.api.catalogue.municipalities()) ?? [];
  const t = translator(language, catalogueMessages);
  return (
    <PublicPage language={language} path={path} title={t("unknownTitle")} noindex host={base}>
      <h1>{t("chooseTitle")}</h1>
      <NoticeBox tone="warn" title={t("unknownTitle")}>
        <p>{t("unknownText", { host: sent.get("host") ?? "" })}</p>
      </NoticeBox>
      <p>
        <a href={`//${base}${localPath(language, "/")}`}>{t("chooseAll")}</a>
      </p>
      <h2>{t("navTowns")}</h2>
      <MunicipalityList language={language} towns={towns} base={base} path={path} />
    </PublicPage>
  );
}
