"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { Queue } from "@/domain/routing/inputs-inbox";
import type { InboxRow } from "@/domain/routing/rules-inbox";
import { addDays } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { Skeleton } from "@/ui/kit/skeleton";
import { staffMessages } from "@/ui/messages/staff";
import { translator } from "@/ui/messages/translator";
import { isChoosable } from "@/ui/office/choosing";
import { HoldDialog } from "@/ui/office/hold-dialog";
import { InboxBar } from "@/ui/office/inbox-bar";
import { InboxEmpty } from "@/ui/office/inbox-empty";
import { InboxFoot } from "@/ui/office/inbox-foot";
import { InboxHelp } from "@/ui/office/inbox-help";
import { InboxList } from "@/ui/office/inbox-list";
import { InboxPreview } from "@/ui/office/inbox-preview";
import { keepList } from "@/ui/office/left-list";
import { useListKeys } from "@/ui/office/list-keys";
import { QueueLinks } from "@/ui/office/queue-links";
import { queueWords } from "@/ui/office/queue-words";
import { RowActions } from "@/ui/office/row-actions";
import { SelectionBar } from "@/ui/office/selection-bar";
import { AskCasesDialog } from "./ask-cases-dialog";
import { useInboxActs } from "./inbox-acts";
import { inboxHref, useInbox } from "./inbox-query";
import { useSelection } from "./use-selection";

const queues: Queue[] = ["mine", "unclaimed", "overdue", "waiting", "held"];

/** Which row the keyboard stands on: kept by its task while the list changes around it, by its place when it leaves. */
function useActiveRow(rows: InboxRow[]) {
  const [last, setLast] = useState<{ id: string; index: number } | null>(null);
  const list = useRef<HTMLElement>(null);
  const found = rows.findIndex((row) => row.taskId === last?.id);
  const at = found >= 0 ? found : Math.max(0, Math.min(last?.index ?? 0, rows.length - 1));
  const active = rows[at];
  const activeId = active?.taskId ?? null;
  const focusRow = (taskId: string | null | undefined) => {
    if (taskId) list.current?.querySelector<HTMLElement>(`[data-row="${taskId}"] a`)?.focus();
  };
  useEffect(() => {
    // The keys act only inside the list, so it takes the focus nobody else has: when it opens, or when a row left.
    const focused = document.activeElement;
    if (focused !== document.body && focused !== list.current) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${activeId}"] a`);
    (row ?? list.current)?.focus();
  }, [activeId]);
  const setActive = (id: string) => setLast({ id, index: rows.findIndex((row) => row.taskId === id) });
  return { list, active, activeId, setActive, move: (by: 1 | -1) => focusRow(rows[at + by]?.taskId) };
}

/** The inbox: lists with counts, rows by due time, and what the row says in full beside it. */
export function Inbox({ language }: { language: Language }) {
  const router = useRouter();
  const t = translator(language, staffMessages);
  const { asked, query } = useInbox();
  const rows = query.data?.rows ?? [];
  const next = query.data?.next ?? null;
  const { list, active, activeId, setActive, move } = useActiveRow(rows);
  const acts = useInboxActs(language);
  const [holding, setHolding] = useState<InboxRow | null>(null);
  const [helping, setHelping] = useState(false);
  const selection = useSelection(rows);
  const [asking, setAsking] = useState(false);
  const href = inboxHref(asked);

  useEffect(() => {
    if (query.data) keepList({ href, registers: query.data.rows.map((row) => row.register) });
  }, [query.data, href]);

  const take = () => active && !active.assigneeId && acts.take(active);
  const askToHold = (row: InboxRow) => {
    acts.forget();
    setHolding(row);
  };
  const holdActive = () => active?.assigneeId && active.kind !== "wait" && askToHold(active);
  const choose = (upTo: boolean) => {
    if (active && isChoosable(active)) (upTo ? selection.upTo : selection.toggle)(active.taskId);
  };
  useListKeys(list, {
    move,
    take,
    hold: holdActive,
    choose,
    go: (letter) => {
      const queue = queues.find((each) => queueWords[each].letter === letter);
      if (queue) router.push(`/staff/work?queue=${queue}`);
    },
    help: () => setHelping(true),
  });
  const rowActions = active ? (
    <RowActions
      language={language}
      row={active}
      onTake={() => acts.take(active)}
      onHold={() => askToHold(active)}
      onRelease={() => acts.hold(active, null, null)}
    />
  ) : null;

  return (
    <div className="flex h-full min-h-0 flex-col">
      <h1 className="o-hidden">{t("navTasks")}</h1>
      <QueueLinks language={language} current={asked.queue} counts={query.data?.counts} queues={queues} />
      <InboxBar
        language={language}
        rows={rows}
        procedure={asked.procedure}
        hrefFor={(procedure) => inboxHref({ ...asked, procedure, after: null })}
        at={query.data?.at}
        failed={query.isError}
        said={acts.said}
        onRetry={() => void query.refetch()}
      />
      {selection.chosen.length > 0 ? (
        <SelectionBar
          language={language}
          count={selection.chosen.length}
          onAsk={() => setAsking(true)}
          onClear={selection.clear}
        />
      ) : null}
      <div className="flex min-h-0 flex-1">
        <section
          ref={list}
          tabIndex={-1}
          aria-label={t(queueWords[asked.queue].name)}
          className="min-w-0 flex-1 overflow-y-auto outline-none"
        >
          {query.isPending ? <Skeleton language={language} what={t("navTasks")} rows={12} /> : null}
          {query.data && rows.length === 0 ? (
            <InboxEmpty language={language} queue={asked.queue} counts={query.data.counts} />
          ) : null}
          {query.data && rows.length > 0 ? (
            <InboxList
              language={language}
              caption={t(queueWords[asked.queue].name)}
              rows={rows}
              today={query.data.today}
              activeId={activeId}
              onActive={setActive}
              withAssignee={false}
              selected={selection.selected}
              onToggle={selection.toggle}
            />
          ) : null}
          <InboxFoot
            language={language}
            onNext={next ? () => router.push(inboxHref({ ...asked, after: next })) : null}
            onHelp={() => setHelping(true)}
          />
        </section>
        {active ? (
          <aside
            aria-label={t("preview")}
            className="hidden w-72 shrink-0 overflow-y-auto border-l border-border bg-surface p-4 lg:block"
          >
            <InboxPreview language={language} row={active}>
              {rowActions}
            </InboxPreview>
          </aside>
        ) : null}
      </div>
      <HoldDialog
        language={language}
        open={holding !== null}
        earliest={addDays(query.data?.today ?? "2026-01-01", 1)}
        onClose={() => setHolding(null)}
        failed={acts.said?.failed ? acts.said.text : null}
        isBusy={acts.isBusy}
        onHold={(until, reasons) => {
          if (holding) acts.hold(holding, until, reasons, () => setHolding(null));
        }}
      />
      {asking ? (
        <AskCasesDialog
          language={language}
          rows={selection.chosen}
          onClose={() => setAsking(false)}
          onAsked={selection.clear}
        />
      ) : null}
      <InboxHelp language={language} open={helping} onClose={() => setHelping(false)} queues={queues} />
    </div>
  );
}
