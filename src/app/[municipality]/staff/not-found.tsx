import { ButtonLink } from "@/ui/kit/button";
import { caseMessages } from "@/ui/messages/case";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";
import { staffLanguage } from "./_parts/staff-language";

export async function generateMetadata() {
  return { title: translator(await staffLanguage(), systemMessages)("notFoundTitle") };
}

/** The one page for what does not exist and for what lies elsewhere. */
export default async function StaffNotFound() {
  const language = await staffLanguage();
  const t = translator(language, systemMessages);
  return (
    <div className="mx-auto max-w-xl px-4 py-12">
      <h1>{t("notFoundTitle")}</h1>
      <p className="mt-2">{t("notFoundText")}</p>
      <ButtonLink href="/staff" variant="secondary" className="mt-4">
        {translator(language, caseMessages)("backToWork")}
      </ButtonLink>
    </div>
  );
}
