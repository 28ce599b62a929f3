import type { ReceiptSheet } from "@/domain/intake/rules-receipt";
import type { Language } from "@/lib/text";
import { counterMessages } from "@/ui/messages/counter";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

type Props = { language: Language; sheet: ReceiptSheet; short: boolean };

/**
 * The documents in ticked, empty and fetched lists; on the narrow roll they stand below one another, and what the office
 * fetches is only counted.
 */
export function ReceiptDocuments({ language, sheet, short }: Props) {
  const t = translator(language, counterMessages);
  const { received, missing, fetched } = sheet;
  const note = (each: (typeof received)[number]) => {
    const notes = [...(each.copied ? [t("copyTaken")] : []), ...(each.signLater ? [t("signLater")] : [])];
    return notes.length > 0 ? ` (${notes.join(", ")})` : "";
  };
  return (
    <>
      <div className={short ? "flex flex-col gap-[1.5mm]" : "grid grid-cols-2 gap-x-[6mm]"}>
        <div>
          <h3>{t("received")}</h3>
          {received.length === 0 ? <p>{t("receivedNone")}</p> : null}
          <ul>
            {received.map((each) => (
              <li key={each.name.sq}>
                <span aria-hidden="true">☑ </span>
                {each.name[language]}
                {note(each)}
              </li>
            ))}
          </ul>
        </div>
        {missing.length > 0 ? (
          <div>
            <h3>{t("missing")}</h3>
            <ul>
              {missing.map((name) => (
                <li key={name.sq}>
                  <span aria-hidden="true">☐ </span>
                  {name[language]}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
      {fetched.length > 0 ? (
        <p>
          <strong>{t("fetched")}:</strong>{" "}
          {short
            ? translator(language, systemMessages)("documents", { count: fetched.length })
            : fetched.map((name) => name[language]).join("; ")}
        </p>
      ) : null}
    </>
  );
}
