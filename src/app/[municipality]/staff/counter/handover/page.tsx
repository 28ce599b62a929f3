import { CaseHead } from "@/ui/counter/case-head";
import { FindNumber } from "@/ui/counter/find-number";
import { FoundList } from "@/ui/counter/found-list";
import { NotReady } from "@/ui/counter/not-ready";
import { NoticeBox } from "@/ui/kit/notice-box";
import { counterMessages } from "@/ui/messages/counter";
import { translator } from "@/ui/messages/translator";
import { staffLanguage } from "../../_parts/staff-language";
import { TurnedAway } from "../../_parts/turned-away";
import { atCounter } from "../_parts/at-counter";
import { Completion } from "../_parts/completion";
import { Delivery } from "../_parts/delivery";
import { ScannerFocus } from "../_parts/scanner-focus";

type Props = { searchParams: Promise<{ q?: string | string[] }> };

export async function generateMetadata() {
  return { title: translator(await staffLanguage(), counterMessages)("handOver") };
}

/** One number scanned or typed, and what the counter can do with it: hand over, take papers in, or say why not. */
export default async function HandOverPage({ searchParams }: Props) {
  const clerk = await atCounter();
  if (!clerk) return <TurnedAway why="forbidden" />;
  const { here, language } = clerk;
  const t = translator(language, counterMessages);
  const text = [(await searchParams).q].flat()[0]?.trim().slice(0, 120) ?? "";
  const rows = text ? await here.api.counter.find({ text }) : [];
  const [only] = rows.length === 1 ? rows : [];
  const found = only ? await here.api.counter.case({ dossierId: only.id }) : null;
  const standing = found?.standing;
  return (
    <div className="max-w-4xl px-4 py-3">
      <h1 className="mb-2">{t("handOver")}</h1>
      <FindNumber key={text} language={language} value={text} />
      {found ? null : <ScannerFocus key={`focus ${text}`} />}
      {text && rows.length === 0 ? <NoticeBox tone="warn" title={t("findNothing")} role="status" /> : null}
      {rows.length > 1 ? <FoundList language={language} rows={rows} /> : null}
      {found ? <CaseHead language={language} found={found} /> : null}
      {found && standing?.kind === "deliver" ? (
        <Delivery language={language} register={found.register} standing={standing} />
      ) : null}
      {found && standing?.kind === "bring" ? (
        <Completion key={found.id} language={language} dossierId={found.id} standing={standing} />
      ) : null}
      {standing && standing.kind !== "deliver" && standing.kind !== "bring" ? (
        <NotReady language={language} standing={standing} />
      ) : null}
    </div>
  );
}
