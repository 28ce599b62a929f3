import type { Language } from "@/lib/text";
import { controlId } from "@/ui/kit/form-state";
import { Icon } from "@/ui/kit/icon";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

// The answer to a sent form starts here: without script nothing else would lead the reader to the errors.
const inFocus = { tabIndex: -1, autoFocus: true };

type Props = { language: Language; errors: Readonly<Record<string, string>> };

/** All errors of the page, on top and in focus; each leads to its field. Nothing when there is none. */
export function ErrorSummary({ language, errors }: Props) {
  const list = Object.entries(errors);
  if (list.length === 0) return null;
  const t = translator(language, systemMessages);
  return (
    <div className="o-errors" role="alert" {...inFocus}>
      <h2 className="o-errors__title">
        <Icon name="warning" />
        {t("errorTitleMany", { count: list.length })}
      </h2>
      <ul className="o-errors__list">
        {list.map(([name, message]) => (
          <li key={name}>
            <a href={`#${controlId(name)}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
