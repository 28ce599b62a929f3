import type { ComponentProps } from "react";
import { CitizenPage } from "@/ui/citizen/citizen-page";
import { localPath } from "@/ui/citizen/local-path";
import { ServiceSearch } from "@/ui/citizen/search-form";
import type { ServiceHeader } from "@/ui/citizen/service-header";
import { catalogueMessages } from "@/ui/messages/catalogue";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

/** What is said about an address of a municipality that leads nowhere. */
export function NotFoundPage({ frame }: { frame: ComponentProps<typeof ServiceHeader> }) {
  const { language } = frame;
  const word = translator(language, systemMessages);
  const t = translator(language, catalogueMessages);
  return (
    <CitizenPage {...frame} title={word("notFoundTitle")} noindex>
      <h1>{word("notFoundTitle")}</h1>
      <p className="o-lead">{word("notFoundText")}</p>
      <p>{t("notFoundHelp")}</p>
      <ServiceSearch language={language} />
      <p>
        <a href={localPath(language, "/")}>{t("homeLink")}</a>
      </p>
    </CitizenPage>
  );
}
