import { headers } from "next/headers";
import { localPath, splitPath } from "@/ui/citizen/local-path";
import { PublicPage } from "@/ui/citizen/public-page";
import { catalogueMessages } from "@/ui/messages/catalogue";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

export default async function PublicNotFound() {
  const { language, path } = splitPath((await headers()).get("x-ossis-path") ?? "/");
  const word = translator(language, systemMessages);
  return (
    <PublicPage language={language} path={path} title={word("notFoundTitle")} noindex>
      <h1>{word("notFoundTitle")}</h1>
      <p className="o-lead">{word("notFoundText")}</p>
      <p>
        <a href={localPath(language, "/")}>{translator(language, catalogueMessages)("homeLink")}</a>
      </p>
    </PublicPage>
  );
}
