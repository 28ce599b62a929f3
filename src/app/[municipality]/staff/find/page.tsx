import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { callerFor } from "@/server/trpc/caller";
import { EmptyState } from "@/ui/kit/empty-state";
import { staffMessages } from "@/ui/messages/staff";
import { translator } from "@/ui/messages/translator";
import { staffLanguage } from "../_parts/staff-language";

/** Goes to the dossier behind what was typed or scanned, or says how a number is written. */
export default async function FindPage({ searchParams }: { searchParams: Promise<{ q?: string }> }) {
  const here = await callerFor(await headers());
  if (here?.actor.kind !== "staff") notFound();
  const query = ((await searchParams).q ?? "").trim().slice(0, 80);
  const { register } = query ? await here.api.work.find({ query }) : { register: null };
  if (register) redirect(`/staff/case/${register}`);
  const t = translator(await staffLanguage(), staffMessages);
  return <EmptyState title={t("findNothing", { query })}>{t("findHint")}</EmptyState>;
}
