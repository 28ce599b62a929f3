import { staffMessages } from "@/ui/messages/staff";
import { translator } from "@/ui/messages/translator";
import { atWork } from "../_parts/at-work";
import { staffLanguage } from "../_parts/staff-language";
import { TurnedAway } from "../_parts/turned-away";
import { Team } from "./_parts/team";

export async function generateMetadata() {
  return { title: translator(await staffLanguage(), staffMessages)("navTeam") };
}

/** Whoever leads an office sees who has how much, and shares it out. */
export default async function TeamPage() {
  const { api } = await atWork();
  if (!(await api.work.desk()).leads) return <TurnedAway why="forbidden" />;
  return <Team language={await staffLanguage()} />;
}
