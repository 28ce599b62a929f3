import type { Topic } from "@/domain/catalogue/rules-topics";
import type { Language } from "@/lib/text";
import { localPath } from "@/ui/citizen/local-path";

type Props = { language: Language; base: string; topics: readonly (Topic & { count?: number })[] };

/** Categories or events of life as links, with how many services stand behind each. */
export function TopicList({ language, base, topics }: Props) {
  return (
    <ul className="o-topics">
      {topics.map((topic) => (
        <li className="o-topics__item" key={topic.code}>
          <a className="o-topics__link" href={localPath(language, `${base}/${topic.slug}`)}>
            {topic.name[language]}
          </a>
          {topic.count === undefined ? null : <span className="o-small"> ({topic.count})</span>}
        </li>
      ))}
    </ul>
  );
}
