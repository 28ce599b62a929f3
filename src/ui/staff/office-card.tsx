import type { OfficeRow } from "@/domain/tenancy/rules-offices";
import { formatPhone } from "@/lib/contact";
import type { Language } from "@/lib/text";
import { Button } from "@/ui/kit/button";
import { Tag } from "@/ui/kit/tag";
import { peopleMessages } from "@/ui/messages/people";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";
import { officeKindNames } from "@/ui/staff/office-kind-names";

type Props = { language: Language; office: OfficeRow; onEdit: () => void };

/** One office: its name, who works there, how work reaches them, and which work. */
export function OfficeCard({ language, office, onEdit }: Props) {
  const [t, s] = [translator(language, peopleMessages), translator(language, systemMessages)];
  const name = language === "sq" ? office.nameSq : office.nameEn;
  return (
    <li className="border-b border-border py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-mono text-caption font-semibold">{office.code}</span>
        <h3 className="min-w-0 flex-1 basis-60">{name}</h3>
        {office.people === 0 ? (
          <Tag tone="warn">{t("officePeople", { count: 0 })}</Tag>
        ) : (
          <span className="text-caption">{t("officePeople", { count: office.people })}</span>
        )}
        <Button type="button" variant="quiet" aria-label={t("editOffice", { office: name })} onClick={onEdit}>
          {s("change")}
        </Button>
      </div>
      <p className="text-caption text-text-2">
        {office.phone ? `${formatPhone(office.phone)} · ` : ""}
        {t(office.assignment === "queue" ? "queue" : "leastLoaded")}
      </p>
      <p className="text-caption">
        {office.kinds.length > 0
          ? `${t("works")}: ${office.kinds.map((kind) => officeKindNames[kind][language]).join(" · ")}`
          : t("noWorks")}
      </p>
      {office.people === 0 && office.kinds.length > 0 ? (
        <p className="text-caption font-semibold text-warn">{t("nobodyThere")}</p>
      ) : null}
    </li>
  );
}
