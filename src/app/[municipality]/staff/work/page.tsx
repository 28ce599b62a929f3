import { staffMessages } from "@/ui/messages/staff";
import { translator } from "@/ui/messages/translator";
import { atWork } from "../_parts/at-work";
import { staffLanguage } from "../_parts/staff-language";
import { Inbox } from "./_parts/inbox";

export async function generateMetadata() {
  return { title: translator(await staffLanguage(), staffMessages)("navTasks") };
}

/** A small shell; the list itself is one JSON call, asked again while the screen is open. */
export default async function WorkPage() {
  await atWork();
  return <Inbox language={await staffLanguage()} />;
}
