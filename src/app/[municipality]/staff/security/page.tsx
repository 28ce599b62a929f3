import { peopleMessages } from "@/ui/messages/people";
import { translator } from "@/ui/messages/translator";
import { staffLanguage } from "../_parts/staff-language";
import { TurnedAway } from "../_parts/turned-away";
import { withRole } from "../_parts/with-role";
import { Security } from "./_parts/security";

export async function generateMetadata() {
  return { title: translator(await staffLanguage(), peopleMessages)("security") };
}

/** Administrators and auditors read who signed in, who was refused, and who changed whose rights. */
export default async function SecurityPage() {
  const reader = await withRole("administrator", "auditor");
  return reader ? <Security language={reader.language} /> : <TurnedAway why="forbidden" />;
}
