import type { OfficeName } from "@/domain/routing/rules-people";
import { Role } from "@/domain/tenancy/rules";
import type { ImportProblem } from "@/domain/tenancy/rules-import";
import type { Language } from "@/lib/text";
import { Details } from "@/ui/kit/details";
import { FieldFrame } from "@/ui/kit/field-frame";
import { roleNames } from "@/ui/kit/role-names";
import { peopleMessages } from "@/ui/messages/people";
import { translator } from "@/ui/messages/translator";

type Props = {
  language: Language;
  offices: readonly OfficeName[];
  text: string;
  problems: readonly ImportProblem[];
  onText: (text: string) => void;
};

/** A file or its lines, what is wrong with each line, and the codes the lines are written with. */
export function ImportFields({ language, offices, text, problems, onText }: Props) {
  const t = translator(language, peopleMessages);
  return (
    <>
      <p className="mb-3">{t("importHint")}</p>
      <FieldFrame id="import-file" language={language} label={t("importFile")}>
        <input
          id="import-file"
          type="file"
          accept=".csv,text/csv,text/plain"
          className="o-input"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) void file.text().then(onText);
          }}
        />
      </FieldFrame>
      <FieldFrame id="import-text" language={language} label={t("importText")}>
        <textarea
          id="import-text"
          rows={6}
          className="o-input font-mono text-caption"
          value={text}
          spellCheck={false}
          onChange={({ target }) => onText(target.value)}
        />
      </FieldFrame>
      {problems.length > 0 ? (
        <ul className="mb-3 max-h-40 overflow-y-auto rounded border border-bad">
          {problems.map(({ line, text: words }) => (
            <li key={`${line} ${words.en}`} className="border-b border-border px-2 py-1 last:border-b-0">
              <span className="font-semibold text-bad">{t("importLine", { line: `${line}` })}:</span>{" "}
              {words[language]}
            </li>
          ))}
        </ul>
      ) : null}
      <Details summary={t("importCodes")}>
        <ul className="columns-1 text-caption sm:columns-2">
          {offices.map(({ id, code, name }) => (
            <li key={id}>
              <code className="font-mono">{code}</code> {name[language]}
            </li>
          ))}
          {Role.options.map((role) => (
            <li key={role}>
              <code className="font-mono">{role}</code> {roleNames[role][language]}
            </li>
          ))}
        </ul>
      </Details>
    </>
  );
}
