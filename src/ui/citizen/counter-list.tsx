import type { Language } from "@/lib/text";
import { readablePhone } from "@/ui/citizen/desk-hours";
import { catalogueMessages } from "@/ui/messages/catalogue";
import { translator } from "@/ui/messages/translator";

type Props = { language: Language; counters: readonly { name: string; phone: string | null }[] };

/** The counters of a municipality by administrative unit, each with its number. */
export function CounterList({ language, counters }: Props) {
  const t = translator(language, catalogueMessages);
  return (
    <>
      <h3>{t("counterCount", { count: counters.length })}</h3>
      {counters.length > 1 ? <p>{t("countersIntro")}</p> : null}
      <ul className="o-topics">
        {counters.map(({ name, phone }) => (
          <li className="o-topics__item" key={name}>
            {name}
            {phone ? (
              <>
                {" – "}
                <a className="o-topics__link" href={`tel:${phone}`}>
                  {readablePhone(phone)}
                </a>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
