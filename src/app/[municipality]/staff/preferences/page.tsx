import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { civilDate } from "@/lib/dates";
import { ownAccess } from "@/server/auth/own-access";
import { staffDesk } from "@/server/trpc/staff-desk";
import { preferencesMessages } from "@/ui/messages/preferences";
import { translator } from "@/ui/messages/translator";
import { AccessSection } from "@/ui/staff/access-section";
import { atWork } from "../_parts/at-work";
import { staffLanguage } from "../_parts/staff-language";
import { OwnAbsences } from "./_parts/own-absences";
import { PreferencesForm } from "./_parts/preferences-form";

export async function generateMetadata() {
  return { title: translator(await staffLanguage(), preferencesMessages)("title") };
}

/** What somebody chooses for themselves: keys, looks, absences, and how they sign in. */
export default async function PreferencesPage({
  searchParams,
}: {
  searchParams: Promise<{ gabim?: string; dolet?: string }>;
}) {
  const { now } = await atWork();
  const [desk, language] = [await staffDesk(), await staffLanguage()];
  const access = await ownAccess(await headers());
  if (!desk || !access) notFound();
  const { gabim, dolet } = await searchParams;
  const t = translator(language, preferencesMessages);
  return (
    <div className="mx-auto max-w-3xl space-y-8 p-4">
      <div>
        <h1>{t("title")}</h1>
        <p className="text-text-2">{t("lead")}</p>
      </div>
      <PreferencesForm language={language} preferences={desk.preferences} />
      <OwnAbsences language={language} staffId={desk.staffId} today={civilDate(now)} />
      <AccessSection
        language={language}
        access={access}
        failed={gabim !== undefined}
        signedOut={dolet !== undefined}
      />
    </div>
  );
}
