import { peopleMessages } from "@/ui/messages/people";
import { translator } from "@/ui/messages/translator";
import { staffLanguage } from "../_parts/staff-language";
import { TurnedAway } from "../_parts/turned-away";
import { withRole } from "../_parts/with-role";
import { People } from "./_parts/people";

export async function generateMetadata() {
  return { title: translator(await staffLanguage(), peopleMessages)("people") };
}

/** The administrator says who works here, as what, and how they sign in first. */
export default async function PeoplePage() {
  const reader = await withRole("administrator");
  return reader ? (
    <People language={reader.language} self={reader.staffId} />
  ) : (
    <TurnedAway why="forbidden" />
  );
}
