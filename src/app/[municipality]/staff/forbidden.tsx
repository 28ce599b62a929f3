import { ButtonLink } from "@/ui/kit/button";
import { caseMessages } from "@/ui/messages/case";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";
import { staffLanguage } from "./_parts/staff-language";

/** The one page for what a member of staff may not open by role or post, with status 403. */
export default async function StaffForbidden() {
  const language = await staffLanguage();
  const t = translator(language, systemMessages);
  return (
    <div className="mx-auto max-w-xl px-4 py-12">
      <h1>{t("forbiddenTitle")}</h1>
      <p className="mt-2">{t("forbiddenText")}</p>
      <ButtonLink href="/staff" variant="secondary" className="mt-4">
        {translator(language, caseMessages)("backToWork")}
      </ButtonLink>
    </div>
  );
}
