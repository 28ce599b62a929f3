import type { OfficeName, PersonRow } from "@/domain/routing/rules-people";
import { formatDateTime } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { roleNames } from "@/ui/kit/role-names";
import { Tag } from "@/ui/kit/tag";
import { peopleMessages } from "@/ui/messages/people";
import { translator } from "@/ui/messages/translator";

type Props = {
  language: Language;
  people: readonly PersonRow[];
  offices: readonly OfficeName[];
  onOpen: (staffId: string) => void;
};

const cell = "px-2 py-1.5 align-top max-md:block max-md:py-0.5";

function Posts({ language, person, offices }: Pick<Props, "language" | "offices"> & { person: PersonRow }) {
  const t = translator(language, peopleMessages);
  if (person.posts.length === 0) return <span className="text-warn">{t("noPosts")}</span>;
  return (
    <ul className="flex flex-wrap gap-x-4">
      {person.posts.map(({ officeId, role }) => {
        const office = offices.find(({ id }) => id === officeId);
        return (
          <li key={`${officeId} ${role}`}>
            <span className="font-mono text-caption" title={office?.name[language]}>
              {office?.code}
            </span>{" "}
            {roleNames[role][language]}
          </li>
        );
      })}
    </ul>
  );
}

/** Everybody in a line; a name opens what can be changed. On a narrow screen each line is a card. */
export function PeopleTable({ language, people, offices, onOpen }: Props) {
  const t = translator(language, peopleMessages);
  return (
    <table className="w-full border-collapse text-table max-md:block">
      <caption className="o-hidden">{t("people")}</caption>
      <thead className="max-md:hidden">
        <tr className="border-b border-border-strong bg-surface text-left text-text-2">
          <th scope="col" className="px-2 py-1">
            {t("name")}
          </th>
          <th scope="col" className="px-2">
            {t("posts")}
          </th>
          <th scope="col" className="w-24 px-2 text-right">
            {t("open")}
          </th>
          <th scope="col" className="w-44 px-2">
            {t("lastSignIn")}
          </th>
        </tr>
      </thead>
      <tbody className="max-md:block">
        {people.map((person) => (
          <tr key={person.staffId} className="border-b border-border max-md:block max-md:py-2">
            <th scope="row" className={`${cell} text-left font-normal`}>
              <button
                type="button"
                className="o-link min-h-6 text-left font-semibold"
                onClick={() => onOpen(person.staffId)}
              >
                {person.fullName}
              </button>{" "}
              {person.active ? null : <Tag tone="neutral">{t("inactive")}</Tag>}
              <span className="block font-mono text-caption text-text-2">{person.userName}</span>
            </th>
            <td className={cell}>
              <Posts language={language} person={person} offices={offices} />
            </td>
            <td className={`${cell} tabular-nums md:text-right`}>
              <span className="text-text-2 md:hidden">{t("open")}: </span>
              {person.openTasks}
            </td>
            <td className={`${cell} tabular-nums text-text-2`}>
              <span className="md:hidden">{t("lastSignIn")}: </span>
              {person.lastSignIn
                ? formatDateTime(new Date(person.lastSignIn), language, "table")
                : t("never")}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
