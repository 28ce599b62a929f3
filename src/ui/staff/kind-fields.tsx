import { OfficeKind } from "@/domain/tenancy/rules";
import type { Lacking, OfficeRow } from "@/domain/tenancy/rules-offices";
import { compareAlbanian } from "@/lib/albanian";
import type { Language } from "@/lib/text";
import { roleNames } from "@/ui/kit/role-names";
import { peopleMessages } from "@/ui/messages/people";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";
import { officeKindNames } from "@/ui/staff/office-kind-names";

type Props = {
  language: Language;
  offices: readonly OfficeRow[];
  lacking: readonly Lacking[];
  isBusy: boolean;
  onMove: (kind: OfficeKind, officeId: string) => void;
};

/** For each kind of work the office that does it; another choice moves the work. */
export function KindFields({ language, offices, lacking, isBusy, onMove }: Props) {
  const [t, s] = [translator(language, peopleMessages), translator(language, systemMessages)];
  const kinds = OfficeKind.options
    .map((kind) => ({ kind, name: officeKindNames[kind][language] }))
    .sort((a, b) => compareAlbanian(a.name, b.name));
  return (
    <ul>
      {kinds.map(({ kind, name }) => {
        const roles = lacking.find((each) => each.kind === kind)?.roles ?? [];
        const office = offices.find(({ kinds: own }) => own.includes(kind));
        return (
          <li
            key={kind}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-border py-1.5"
          >
            <label htmlFor={`kind-${kind}`} className="min-w-0 flex-1 basis-56">
              {name}
            </label>
            <select
              id={`kind-${kind}`}
              className={`o-input min-w-0 flex-1 basis-56 ${office ? "" : "o-input--error"}`}
              value={office?.id ?? ""}
              disabled={isBusy}
              aria-describedby={roles.length > 0 ? `kind-${kind}-lacks` : undefined}
              onChange={({ target }) => onMove(kind, target.value)}
            >
              {office ? null : <option value="">{s("choose")}</option>}
              {offices.map((each) => (
                <option key={each.id} value={each.id} disabled={each.people === 0}>
                  {each.code} – {language === "sq" ? each.nameSq : each.nameEn}
                </option>
              ))}
            </select>
            {roles.length > 0 ? (
              <p id={`kind-${kind}-lacks`} className="basis-full text-caption font-semibold text-warn">
                {t("lacksRoles", { roles: roles.map((role) => roleNames[role][language]).join(", ") })}
              </p>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
