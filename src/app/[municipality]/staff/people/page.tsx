import { peopleMessages } from "@/ui/messages/people";
import { translator } from "@/ui/messages/translator";
import { requireRole } from "../_parts/require-role";
import { staffLanguage } from "../_parts/staff-language";
import { People } from "./_parts/people";

export async function generateMetadata() {
  return { title: translator(await staffLanguage(), peopleMessages)("people") };
}

/** The administrator says who works here, as what, and how they sign in first. */
export default async function PeoplePage() {
  const { language, staffId } = await requireRole("administrator");
  return <People language={language} self={staffId} />;
}
