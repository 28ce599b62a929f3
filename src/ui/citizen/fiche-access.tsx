import type { Fiche } from "@/domain/catalogue/rules-fiche";
import type { Language } from "@/lib/text";
import { catalogueMessages } from "@/ui/messages/catalogue";
import { citizenMessages } from "@/ui/messages/citizen";
import { translator } from "@/ui/messages/translator";

type Props = { language: Language; access: Fiche["access"]; applyHref: string };

/** The ways in: online, and the counters of the municipality with their hours, said once for all of them. */
export function AccessSection({ language, access, applyHref }: Props) {
  const t = translator(language, catalogueMessages);
  const { counters, online, text } = access;
  const [first] = counters;
  return (
    <ul>
      <li>
        {text[language]}.{" "}
        {online ? (
          <a className="o-screen-only" href={applyHref}>
            {translator(language, citizenMessages)("applyOnline")}
          </a>
        ) : null}
      </li>
      {first ? (
        <>
          <li>
            {t("countersAre", { count: counters.length })}:{" "}
            {counters.map(({ name }) => name[language]).join(", ")}.
          </li>
          <li>
            {t("hoursTitle")}: {first.hours[language]}.
          </li>
        </>
      ) : null}
    </ul>
  );
}
