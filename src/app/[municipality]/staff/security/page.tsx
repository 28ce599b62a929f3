import { peopleMessages } from "@/ui/messages/people";
import { translator } from "@/ui/messages/translator";
import { requireRole } from "../_parts/require-role";
import { staffLanguage } from "../_parts/staff-language";
import { Security } from "./_parts/security";

export async function generateMetadata() {
  return { title: translator(await staffLanguage(), peopleMessages)("security") };
}

/** Administrators and auditors read who signed in, who was refused, and who changed whose rights. */
export default async function SecurityPage() {
  const { language } = await requireRole("administrator", "auditor");
  return <Security language={language} />;
}
