import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";
import { atWork } from "../_parts/at-work";
import { staffLanguage } from "../_parts/staff-language";
import { TurnedAway } from "../_parts/turned-away";

export async function generateMetadata() {
  return { title: translator(await staffLanguage(), systemMessages)("notFoundTitle") };
}

/** Every address of the staff's that leads nowhere; without it the citizens' page would answer there. */
export default async function UnknownStaffPage() {
  await atWork();
  return <TurnedAway why="unknown" />;
}
