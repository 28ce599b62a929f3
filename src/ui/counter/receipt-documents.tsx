import type { ReceiptSheet } from "@/domain/intake/rules-receipt";
import type { Language, Text } from "@/lib/text";
import { counterMessages } from "@/ui/messages/counter";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

type Props = { language: Language; sheet: ReceiptSheet; short: boolean };

type Line = { key: string; mark: string; words: string };

function List({ title, lines, short }: { title: string; lines: Line[]; short: boolean }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul
        data-documents
        className={short ? undefined : "gap-x-[6mm] sm:columns-2 text-[8.5pt] leading-[1.15]"}
      >
        {lines.map(({ key, mark, words }) => (
          <li key={key} className="break-inside-avoid">
            <span aria-hidden="true">{mark} </span>
            {words}
          </li>
        ))}
      </ul>
    </div>
  );
}

/**
 * The documents in ticked, empty and fetched lists, in two columns of small type on a sheet, where fifteen must leave
 * room for the rest; the narrow roll only counts what the office fetches.
 */
export function ReceiptDocuments({ language, sheet, short }: Props) {
  const t = translator(language, counterMessages);
  const { received, missing, fetched } = sheet;
  const note = (each: (typeof received)[number]) => {
    const notes = [...(each.copied ? [t("copyTaken")] : []), ...(each.signLater ? [t("signLater")] : [])];
    return notes.length > 0 ? ` (${notes.join(", ")})` : "";
  };
  const linesOf = (names: Text[], mark: string) =>
    names.map((name) => ({ key: name.sq, mark, words: name[language] }));
  return (
    <>
      {received.length === 0 ? (
        <p>
          <strong>{t("received")}:</strong> {t("receivedNone")}
        </p>
      ) : null}
      <List
        title={t("received")}
        lines={received.map((each) => ({
          key: each.name.sq,
          mark: "☑",
          words: `${each.name[language]}${note(each)}`,
        }))}
        short={short}
      />
      <List title={t("missing")} lines={linesOf(missing, "☐")} short={short} />
      {short && fetched.length > 0 ? (
        <p>
          <strong>{t("fetched")}:</strong>{" "}
          {translator(language, systemMessages)("documents", { count: fetched.length })}
        </p>
      ) : (
        <List title={t("fetched")} lines={linesOf(fetched, "–")} short={short} />
      )}
    </>
  );
}
