import { headers } from "next/headers";
import type { Language } from "@/lib/text";
import { callerFor } from "@/server/trpc/caller";
import { EmptyState } from "@/ui/kit/empty-state";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";
import { staffLanguage } from "../../_parts/staff-language";

/** The caller of somebody who serves at a counter, with the language they read; null for anybody else. */
export async function atCounter() {
  const [here, language] = [await callerFor(await headers()), await staffLanguage()];
  const serves =
    here?.actor.kind === "staff" && here.actor.posts.some((post) => post.role === "front-office");
  return { language, here: serves ? here : null };
}

/** What somebody sees who does not serve at a counter. */
export function NotAtCounter({ language }: { language: Language }) {
  const t = translator(language, systemMessages);
  return <EmptyState title={t("forbiddenTitle")}>{t("forbiddenText")}</EmptyState>;
}
