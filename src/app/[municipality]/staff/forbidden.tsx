import { EmptyState } from "@/ui/kit/empty-state";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";
import { staffLanguage } from "./_parts/staff-language";

/** The one page for what a member of staff may not open by role or post, with status 403. */
export default async function StaffForbidden() {
  const t = translator(await staffLanguage(), systemMessages);
  return <EmptyState title={t("forbiddenTitle")}>{t("forbiddenText")}</EmptyState>;
}
