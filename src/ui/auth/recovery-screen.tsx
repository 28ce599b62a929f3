import type { Language } from "@/lib/text";
import { DeskFrame } from "@/ui/auth/desk-frame";
import { Button } from "@/ui/kit/button";
import { authMessages } from "@/ui/messages/auth";
import { translator } from "@/ui/messages/translator";

type Props = { language: Language; placeTitle: string; base: string; codes: string[] };

/** The recovery codes, shown this once. */
export function RecoveryScreen({ language, placeTitle, base, codes }: Props) {
  const t = translator(language, authMessages);
  return (
    <DeskFrame language={language} placeTitle={placeTitle} title={t("codesTitle")}>
      <p>{t("codesLead")}</p>
      <ul className="my-4 rounded-card border border-border bg-surface p-4">
        {codes.map((code) => (
          <li key={code}>
            <code className="o-code">{code}</code>
          </li>
        ))}
      </ul>
      <form method="post" action={`${base}/kodet/ruajtur`} className="print:hidden">
        <Button>{t("codesKept")}</Button>
      </form>
    </DeskFrame>
  );
}
