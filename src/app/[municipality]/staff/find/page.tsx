import { redirect } from "next/navigation";
import { EmptyState } from "@/ui/kit/empty-state";
import { staffMessages } from "@/ui/messages/staff";
import { translator } from "@/ui/messages/translator";
import { atWork } from "../_parts/at-work";
import { staffLanguage } from "../_parts/staff-language";

/** Goes to the dossier behind what was typed or scanned, or says how a number is written. */
export default async function FindPage({
  searchParams,
}: {
  searchParams: Promise<{ q?: string | string[] }>;
}) {
  const { api } = await atWork();
  const query = [(await searchParams).q].flat()[0]?.trim().slice(0, 80) ?? "";
  const { register } = query ? await api.work.find({ query }) : { register: null };
  if (register) redirect(`/staff/case/${register}`);
  const t = translator(await staffLanguage(), staffMessages);
  return (
    <EmptyState title={query ? t("findNothing", { query }) : t("findLabel")}>{t("findHint")}</EmptyState>
  );
}
