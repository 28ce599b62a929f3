import type { TeamMember } from "@/domain/routing/rules-team";
import { formatDate } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { Tag } from "@/ui/kit/tag";
import { staffMessages } from "@/ui/messages/staff";
import { translator } from "@/ui/messages/translator";

type Props = {
  language: Language;
  members: readonly TeamMember[];
  chosen: string | null;
  onChoose: (staffId: string) => void;
};

const cell = "h-(--row) px-1 text-right tabular-nums md:px-2";

function Line({ language, member, chosen, onChoose }: Omit<Props, "members"> & { member: TeamMember }) {
  const t = translator(language, staffMessages);
  const { staffId } = member;
  return (
    <tr className={`border-b border-border ${staffId !== null && staffId === chosen ? "bg-info-bg" : ""}`}>
      <th scope="row" className="px-2 text-left font-normal">
        {staffId === null ? (
          <span className="text-text-2">{t("nobodyYet")}</span>
        ) : (
          <button
            type="button"
            className="o-link min-h-6 text-left"
            aria-pressed={staffId === chosen}
            onClick={() => onChoose(staffId)}
          >
            {member.name}
          </button>
        )}{" "}
        {member.awayUntil ? (
          <Tag tone="wait">{t("awayUntil", { date: formatDate(member.awayUntil, language, "table") })}</Tag>
        ) : null}
      </th>
      <td className={`${cell} font-semibold`}>{member.open}</td>
      <td className={`${cell} ${member.near > 0 ? "text-warn" : "text-text-2"}`}>{member.near}</td>
      <td className={`${cell} ${member.overdue > 0 ? "font-semibold text-bad" : "text-text-2"}`}>
        {member.overdue}
      </td>
      <td className={`${cell} text-text-2`}>{member.held}</td>
    </tr>
  );
}

/** Officers by their open work; a name shows that person's tasks below. */
export function TeamMatrix({ language, members, chosen, onChoose }: Props) {
  const t = translator(language, staffMessages);
  const offices = [...new Set(members.map((member) => member.officeId))];
  const heads = [t("teamOpen"), t("teamNear"), t("queueOverdue"), t("queueHeld")];
  return offices.map((officeId) => {
    const own = members.filter((member) => member.officeId === officeId);
    return (
      <div key={officeId} className="overflow-x-auto">
        <table className="w-full border-collapse text-table max-md:text-caption">
          <caption className="px-2 py-1 text-left font-semibold">{own[0]?.office[language]}</caption>
          <thead>
            <tr className="border-b border-border-strong bg-surface text-text-2">
              <th scope="col" className="px-2 text-left">
                {t("officerColumn")}
              </th>
              {heads.map((head) => (
                <th key={head} scope="col" className="px-1 text-right md:w-24 md:px-2">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {own.map((member) => (
              <Line
                key={member.staffId ?? "none"}
                language={language}
                member={member}
                chosen={chosen}
                onChoose={onChoose}
              />
            ))}
          </tbody>
        </table>
      </div>
    );
  });
}
