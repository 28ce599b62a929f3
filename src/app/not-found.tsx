import { headers } from "next/headers";
import { localPath, splitPath } from "@/ui/citizen/local-path";
import { catalogueMessages } from "@/ui/messages/catalogue";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

/** An address outside every application; bare, because a style sheet here would reach all of them. */
export default async function NotFound() {
  const { language } = splitPath((await headers()).get("x-ossis-path") ?? "/");
  const word = translator(language, systemMessages);
  return (
    <main>
      <title>{word("notFoundTitle")}</title>
      <h1>{word("notFoundTitle")}</h1>
      <p>{word("notFoundText")}</p>
      <p>
        <a href={localPath(language, "/")}>{translator(language, catalogueMessages)("homeLink")}</a>
      </p>
    </main>
  );
}
