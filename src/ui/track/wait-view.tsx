import type { Language } from "@/lib/text";
import { NoticeBox } from "@/ui/kit/notice-box";
import { trackMessages } from "@/ui/messages/track";
import { translator } from "@/ui/messages/translator";

/** After too many wrong codes: a pause, not an error. */
export function WaitView({ language }: { language: Language }) {
  const t = translator(language, trackMessages);
  return (
    <>
      <h1>{t("waitTitle")}</h1>
      <NoticeBox tone="wait" title={t("waitText")} role="status" />
    </>
  );
}
