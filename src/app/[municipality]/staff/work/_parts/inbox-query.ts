"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { InboxCursor, type InboxQuery, Queue } from "@/domain/routing/inputs-inbox";
import { useApi } from "@/server/trpc/client";

/** The list the address asks for; what it says wrongly is left out. */
function useAsked(): InboxQuery {
  const search = useSearchParams();
  const [dueAt, id] = (search.get("after") ?? "").split("~");
  const after = InboxCursor.safeParse({ dueAt, id });
  return {
    queue: Queue.catch("mine").parse(search.get("queue")),
    after: after.success ? after.data : null,
    procedure: search.get("service"),
    assignee: null,
  };
}

const FRESH_MS = 15_000;

/** The rows and counts of the list in the address; the last good answer stays while a newer one fails. */
export function useInbox() {
  const asked = useAsked();
  const api = useApi();
  const query = useQuery(
    api.work.inbox.queryOptions(asked, { refetchInterval: FRESH_MS, placeholderData: keepPreviousData }),
  );
  return { asked, query };
}

/** The address of a list with some of its parts changed. */
export function inboxHref({
  queue,
  after,
  procedure,
}: Pick<InboxQuery, "queue" | "after" | "procedure">): string {
  const search = new URLSearchParams({ queue });
  if (procedure) search.set("service", procedure);
  if (after) search.set("after", `${after.dueAt}~${after.id}`);
  return `/staff/work?${search}`;
}
