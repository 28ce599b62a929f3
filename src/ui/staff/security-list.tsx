import type { Role } from "@/domain/tenancy/rules";
import { type SecurityEvent, securityKinds } from "@/domain/tenancy/rules-security";
import { formatDateTime } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { roleNames } from "@/ui/kit/role-names";
import { peopleMessages } from "@/ui/messages/people";
import { translator } from "@/ui/messages/translator";
import { securityWords } from "@/ui/staff/security-words";

/** The log keeps posts as `SHP/specialist`; a reader gets the name of the role. */
const readable = (detail: string, language: Language): string =>
  detail.replace(/\b([A-Z]{3})\/([a-z-]+)/g, (post, office: string, role: string) =>
    Object.hasOwn(roleNames, role) ? `${office} – ${roleNames[role as Role][language]}` : post,
  );

type Props = { language: Language; events: readonly SecurityEvent[] };

const cell = "px-2 py-1.5 align-top max-md:block max-md:py-0.5";

/** The log, newest first; on a narrow screen each line is a card. */
export function SecurityList({ language, events }: Props) {
  const t = translator(language, peopleMessages);
  const kindOf = (kind: string) => {
    const known = securityKinds.find((each) => each === kind);
    return known ? t(securityWords[known]) : kind;
  };
  const heads = [
    [t("when"), "w-40"],
    [t("what"), "w-64"],
    [t("who"), "w-52"],
    [t("detail"), ""],
  ] as const;
  return (
    <table className="w-full border-collapse text-table max-md:block">
      <caption className="o-hidden">{t("security")}</caption>
      <thead className="max-md:hidden">
        <tr className="border-b border-border-strong bg-surface text-left text-text-2">
          {heads.map(([head, width]) => (
            <th key={head} scope="col" className={`px-2 py-1 ${width}`}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {events.map((event) => (
          <tr key={event.id} className="border-b border-border max-md:block max-md:py-1.5">
            <td className={`${cell} whitespace-nowrap tabular-nums text-text-2`}>
              {formatDateTime(new Date(event.at), language, "table")}
            </td>
            <th scope="row" className={`${cell} text-left font-semibold`}>
              {kindOf(event.kind)}
            </th>
            <td className={cell}>
              {event.name ?? (event.actor === "unknown" ? t("anonymous") : event.actor)}
            </td>
            <td className={`${cell} break-words text-text-2`}>{readable(event.detail, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
