import { peopleMessages } from "@/ui/messages/people";
import { translator } from "@/ui/messages/translator";
import { staffLanguage } from "../_parts/staff-language";
import { TurnedAway } from "../_parts/turned-away";
import { withRole } from "../_parts/with-role";
import { Offices } from "./_parts/offices";

export async function generateMetadata() {
  return { title: translator(await staffLanguage(), peopleMessages)("offices") };
}

/** The administrator arranges which office does which work, and how it reaches its people. */
export default async function OfficesPage() {
  const reader = await withRole("administrator");
  return reader ? <Offices language={reader.language} /> : <TurnedAway why="forbidden" />;
}
