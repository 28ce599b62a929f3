import type { Language } from "@/lib/text";
import { NoticeBox } from "@/ui/kit/notice-box";
import { peopleMessages } from "@/ui/messages/people";
import { translator } from "@/ui/messages/translator";

type Props = { language: Language; name: string; password: string };

/** A first password, shown this once. */
export function FirstPassword({ language, name, password }: Props) {
  const t = translator(language, peopleMessages);
  return (
    <NoticeBox tone="ok" title={t("passwordTitle", { name })} role="status">
      <p className="my-2 font-mono text-h1 select-all">{password}</p>
      <p>{t("passwordHint")}</p>
    </NoticeBox>
  );
}
