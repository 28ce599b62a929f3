import { type Opening, openingHours } from "@/domain/catalogue/rules-hours";
import { formatPhone } from "@/lib/contact";
import { formatDate } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { Tag } from "@/ui/kit/tag";
import { catalogueMessages } from "@/ui/messages/catalogue";
import { translator } from "@/ui/messages/translator";

type Props = { language: Language; opening: Opening; phone: string | null };

/** Open or closed now and until when, the usual hours, and the number to call. */
export function DeskHours({ language, opening, phone }: Props) {
  const t = translator(language, catalogueMessages);
  const { from, to } = openingHours;
  return (
    <>
      <p>
        {opening.open ? (
          <Tag tone="ok">{t("openNow")}</Tag>
        ) : (
          <Tag tone="neutral" icon="clock">
            {t("closedNow")}
          </Tag>
        )}{" "}
        {opening.open
          ? t("closesAt", { time: to })
          : t("opensOn", { day: formatDate(opening.opensOn, language, "weekday"), time: from })}
      </p>
      <p>{t("hours", { from, to })}</p>
      {phone ? (
        <p>
          {t("phone")}: <a href={`tel:${phone}`}>{readablePhone(phone)}</a>
        </p>
      ) : null}
    </>
  );
}

/** A number as it is dialled at home, in groups that stay on one line. */
export function readablePhone(phone: string): string {
  return formatPhone(phone).replaceAll(" ", "\u00a0");
}
