"use client";

import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { InboxQuery } from "@/domain/routing/inputs-inbox";
import { takersOf } from "@/domain/routing/rules-team";
import { formatTime } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { errorWords, useApi } from "@/server/trpc/client";
import { Button } from "@/ui/kit/button";
import { Dialog } from "@/ui/kit/dialog";
import { EmptyState } from "@/ui/kit/empty-state";
import { FailedAct } from "@/ui/kit/failed-act";
import { Skeleton } from "@/ui/kit/skeleton";
import { staffMessages } from "@/ui/messages/staff";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";
import { type Said, SaidLine } from "@/ui/office/said-line";
import { ShareForm } from "@/ui/office/share-form";
import { TeamMatrix } from "@/ui/office/team-matrix";
import { TeamTasks } from "@/ui/office/team-tasks";
import { LoadFailed } from "@/ui/staff/load-failed";
import { PersonPanel } from "./person-panel";

const FRESH_MS = 15_000;
const MINUTE_MS = 60_000;

/** The matrix and the tasks of one person or of everybody. */
function useTeam(assignee: string | null) {
  const api = useApi();
  const asked: InboxQuery = { queue: "team", after: null, procedure: null, assignee };
  const members = useQuery(api.work.team.queryOptions(undefined, { refetchInterval: FRESH_MS }));
  const inbox = useQuery(
    api.work.inbox.queryOptions(asked, { refetchInterval: FRESH_MS, placeholderData: keepPreviousData }),
  );
  return {
    members: members.data ?? [],
    rows: inbox.data?.rows ?? [],
    failed: !(members.data && inbox.data),
    again: () => Promise.all([members.refetch(), inbox.refetch()]),
    isPending: members.isPending || inbox.isPending,
    today: inbox.data?.today ?? "",
    error: members.error ?? inbox.error,
  };
}

function useShare(language: Language, onDone: () => void) {
  const api = useApi();
  const queries = useQueryClient();
  const [said, say] = useState<Said>(null);
  const t = translator(language, staffMessages);
  const onError = (error: unknown) => say({ text: errorWords(error, language), failed: true });
  const undo = useMutation(
    api.work.undoGiving.mutationOptions({
      onSuccess: async ({ undone, begun }) => {
        const stays = begun > 0 ? ` ${t("unsharedBegun", { count: begun })}` : "";
        say({ text: `${t("unshared", { count: undone })}${stays}`, failed: false });
        await queries.invalidateQueries();
      },
      onError,
    }),
  );
  const shared = (taskIds: string[]) =>
    say({
      text: t("shared", { count: taskIds.length }),
      failed: false,
      undo: { language, act: () => undo.mutate({ taskIds }) },
    });
  const share = useMutation(
    api.work.giveEach.mutationOptions({
      onSuccess: async (_, { given }) => {
        shared(given.map(({ taskId }) => taskId));
        onDone();
        await queries.invalidateQueries();
      },
      onError,
    }),
  );
  // What was shared out before the page was left can still be taken back here.
  const earlier = useQuery(api.work.shared.queryOptions(undefined, { refetchInterval: MINUTE_MS })).data;
  const offered: Said = earlier
    ? {
        text: t("sharedBefore", {
          count: earlier.taskIds.length,
          at: formatTime(new Date(earlier.at)),
          until: formatTime(new Date(earlier.until)),
        }),
        failed: false,
        undo: { language, act: () => undo.mutate({ taskIds: earlier.taskIds }) },
      }
    : null;
  return { said: undo.isPending ? null : (said ?? offered), shared, share };
}

/** Who has how much, and sharing it out: choose tasks, see them again, choose a colleague, say why. */
export function Team({ language }: { language: Language }) {
  const [t, s] = [translator(language, staffMessages), translator(language, systemMessages)];
  const [person, setPerson] = useState<string | null>(null);
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const [isSharing, setSharing] = useState(false);
  const formId = useId();
  const { members, rows, today, isPending, error, failed, again } = useTeam(person);
  const { said, shared, share } = useShare(language, () => {
    setSharing(false);
    select(new Set());
  });
  const member = members.find(({ staffId }) => staffId !== null && staffId === person);
  const chosen = rows.filter((row) => selected.has(row.taskId));
  const choosable = rows.filter((row) => row.kind !== "wait").map((row) => row.taskId);
  const toggle = (taskId: string) => {
    const next = new Set(selected);
    if (!next.delete(taskId)) next.add(taskId);
    select(next);
  };
  if (isPending) return <Skeleton language={language} what={t("navTeam")} rows={8} />;
  if (failed) {
    const words = errorWords(error, language);
    return <LoadFailed language={language} title={t("navTeam")} words={words} onRetry={() => void again()} />;
  }
  return (
    <div className="mx-auto max-w-6xl p-3">
      <h1 className="mb-2">{t("navTeam")}</h1>
      <SaidLine
        said={error ? { text: errorWords(error, language), failed: true } : isSharing ? null : said}
      />
      <TeamMatrix
        language={language}
        members={members}
        chosen={person}
        onChoose={(id) => setPerson(id === person ? null : id)}
      />
      {member?.staffId ? (
        <PersonPanel
          key={member.staffId}
          language={language}
          member={{ ...member, staffId: member.staffId }}
          today={today}
          onShared={shared}
        />
      ) : null}
      <div className="mt-6 flex flex-wrap items-center gap-3 border-b border-border-strong py-2">
        <h2 className="flex-1">{person ? t("tasksOf", { name: member?.name ?? "" }) : t("teamTasks")}</h2>
        <span>{t("selected", { count: chosen.length })}</span>
        <Button
          type="button"
          variant="secondary"
          disabled={choosable.length === 0}
          onClick={() => select(new Set(choosable))}
        >
          {s("selectAll")}
        </Button>
        <Button type="button" disabled={chosen.length === 0} onClick={() => setSharing(true)}>
          {t("reassign")}
        </Button>
      </div>
      {rows.length === 0 ? (
        <EmptyState title={member?.name ? t("emptyPerson", { name: member.name }) : t("emptyTeam")} />
      ) : (
        <TeamTasks language={language} rows={rows} selected={selected} onToggle={toggle} />
      )}
      <Dialog
        language={language}
        open={isSharing}
        title={t("reassign")}
        onClose={() => setSharing(false)}
        actions={
          <>
            <Button form={formId} disabled={share.isPending}>
              {t("reassign")}
            </Button>
            <Button type="button" variant="secondary" onClick={() => setSharing(false)}>
              {s("cancel")}
            </Button>
            <FailedAct words={said?.failed ? said.text : null} />
          </>
        }
      >
        {isSharing ? (
          <ShareForm
            language={language}
            formId={formId}
            rows={chosen}
            takers={takersOf(members, chosen)}
            onShare={(to, reasons) =>
              share.mutate({
                given: chosen.map(({ taskId, assigneeId }) => ({ taskId, from: assigneeId, to })),
                reasons,
              })
            }
          />
        ) : null}
      </Dialog>
    </div>
  );
}
