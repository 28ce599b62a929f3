import Link from "next/link";
import { groupRows, type InboxRow } from "@/domain/routing/rules-inbox";
import { civilDate, formatDate } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { DeadlineBadge } from "@/ui/dossier/deadline-badge";
import { FlagSet } from "@/ui/dossier/flag-set";
import { dossierMessages } from "@/ui/messages/dossier";
import { opinionMessages } from "@/ui/messages/opinion";
import { staffMessages } from "@/ui/messages/staff";
import { translator } from "@/ui/messages/translator";
import { isChoosable } from "@/ui/office/choosing";
import { groupWords } from "@/ui/office/queue-words";

type Props = {
  language: Language;
  caption: string;
  rows: readonly InboxRow[];
  today: string;
  activeId: string | null;
  onActive: (taskId: string) => void;
  withAssignee: boolean;
  /** Rows that are chosen to be acted on together. */
  selected: ReadonlySet<string>;
  onToggle: (taskId: string) => void;
};

const cell = "px-2 py-0.5 whitespace-nowrap max-md:block max-md:px-0 max-md:py-0.5 max-md:whitespace-normal";
const ellipsis = "md:max-w-0 md:min-w-24 md:truncate";
const head =
  "sticky top-0 z-[1] h-(--row) border-b border-border-strong bg-surface px-2 text-left font-semibold whitespace-nowrap text-text-2";

function Row({
  language,
  row,
  active,
  onActive,
  withAssignee,
  selected,
  onToggle,
}: Omit<Props, "rows" | "caption" | "today" | "activeId"> & { row: InboxRow; active: boolean }) {
  const t = translator(language, staffMessages);
  const look = active ? "bg-info-bg shadow-[inset_3px_0_0_var(--brand)]" : "hover:bg-surface";
  const activate = () => onActive(row.taskId);
  return (
    <tr
      data-row={row.taskId}
      onFocus={activate}
      onMouseDown={activate}
      className={`border-b border-border max-md:block max-md:px-3 max-md:py-2 md:h-(--row) ${look}`}
    >
      <td className={`${cell} max-md:float-right`}>
        {isChoosable(row) ? (
          <input
            type="checkbox"
            className="block size-5"
            checked={selected.has(row.taskId)}
            onChange={() => onToggle(row.taskId)}
            aria-label={t("selectRow", { register: row.register })}
          />
        ) : null}
      </td>
      <td className={cell}>
        <DeadlineBadge
          language={language}
          dueOn={row.dueOn}
          daysLeft={row.daysLeft}
          overdueDays={row.overdueDays}
          short
        />
      </td>
      <td className={cell}>
        <Link href={`/staff/case/${row.register}`} className="o-link font-mono text-caption font-semibold">
          {row.register}
        </Link>
      </td>
      <td className={`${cell} ${ellipsis} md:w-1/2`} title={row.service[language]}>
        {row.service[language]}
      </td>
      <td className={`${cell} ${ellipsis} font-semibold md:w-1/4`} title={row.applicant}>
        {row.applicant}
      </td>
      <td className={`${cell} ${ellipsis} md:w-1/4`} title={row.step[language]}>
        {row.awaits > 0
          ? `${translator(language, opinionMessages)("awaited", { count: row.awaits })} · `
          : ""}
        {row.kind === "wait" ? t("waitsForApplicant") : row.step[language]}
      </td>
      {withAssignee ? (
        <td className={`${cell} ${ellipsis} md:w-1/5`}>{row.assignee ?? t("nobodyYet")}</td>
      ) : null}
      <td className={cell}>
        <span className="text-text-2 md:hidden">{t("waitingSince")}: </span>
        {formatDate(civilDate(new Date(row.openedAt)), language, "table").slice(0, 5)}
      </td>
      <td className={cell}>
        <FlagSet language={language} names={row.flags} />
      </td>
    </tr>
  );
}

/** The work under its headings, each row one line; on a narrow screen each row is a card. */
export function InboxList({ caption, rows, today, activeId, ...row }: Props) {
  const { language, withAssignee } = row;
  const [t, d] = [translator(language, staffMessages), translator(language, dossierMessages)];
  const columns = [
    d("deadline"),
    d("caseNumber"),
    t("serviceColumn"),
    d("applicant"),
    t("stepColumn"),
    ...(withAssignee ? [t("holderColumn")] : []),
    t("sinceColumn"),
    d("flags"),
  ];
  return (
    <table className="w-full border-collapse text-table tabular-nums max-md:block">
      <caption className="o-hidden">{caption}</caption>
      <thead className="max-md:hidden">
        <tr>
          <th scope="col" className={head}>
            <span className="o-hidden">{t("selectColumn")}</span>
          </th>
          {columns.map((column) => (
            <th key={column} scope="col" className={head}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      {groupRows([...rows], today).map(({ group, rows: some }) => (
        <tbody key={group} className="max-md:block">
          <tr className="max-md:block">
            <th
              scope="rowgroup"
              colSpan={columns.length + 1}
              className="bg-sunken px-2 py-1 text-left text-caption font-semibold max-md:block"
            >
              {t(groupWords[group])} <span className="font-normal text-text-2">({some.length})</span>
            </th>
          </tr>
          {some.map((each) => (
            <Row key={each.taskId} {...row} row={each} active={each.taskId === activeId} />
          ))}
        </tbody>
      ))}
    </table>
  );
}
