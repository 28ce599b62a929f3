import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { callerFor } from "@/server/trpc/caller";
import { staffMessages } from "@/ui/messages/staff";
import { translator } from "@/ui/messages/translator";
import { staffLanguage } from "../_parts/staff-language";
import { Team } from "./_parts/team";

export async function generateMetadata() {
  return { title: translator(await staffLanguage(), staffMessages)("navTeam") };
}

/** Whoever leads an office sees who has how much, and shares it out. */
export default async function TeamPage() {
  const here = await callerFor(await headers());
  if (here?.actor.kind !== "staff") notFound();
  const desk = await here.api.work.desk();
  if (!desk.leads) notFound();
  return <Team language={await staffLanguage()} />;
}
