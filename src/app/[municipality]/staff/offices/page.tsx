import { peopleMessages } from "@/ui/messages/people";
import { translator } from "@/ui/messages/translator";
import { requireRole } from "../_parts/require-role";
import { staffLanguage } from "../_parts/staff-language";
import { Offices } from "./_parts/offices";

export async function generateMetadata() {
  return { title: translator(await staffLanguage(), peopleMessages)("offices") };
}

/** The administrator arranges which office does which work, and how it reaches its people. */
export default async function OfficesPage() {
  const { language } = await requireRole("administrator");
  return <Offices language={language} />;
}
