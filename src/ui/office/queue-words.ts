import type { Queue } from "@/domain/routing/inputs-inbox";
import type { staffMessages } from "@/ui/messages/staff";

type Word = keyof typeof staffMessages.sq;

/** What each list is called, what it says when it is empty, and the letter that goes to it after G. */
export const queueWords = {
  mine: { name: "queueMine", empty: "emptyInbox", letter: "d" },
  unclaimed: { name: "queueUnclaimed", empty: "emptyUnclaimed", letter: "p" },
  overdue: { name: "queueOverdue", empty: "emptyOverdue", letter: "v" },
  waiting: { name: "queueWaiting", empty: "emptyWaiting", letter: "n" },
  held: { name: "queueHeld", empty: "emptyHeld", letter: "s" },
  team: { name: "queueTeam", empty: "emptyTeam", letter: "e" },
} as const satisfies Record<Queue, { name: Word; empty: Word; letter: string }>;

export const groupWords = {
  today: "groupToday",
  week: "groupThisWeek",
  later: "groupLater",
} as const satisfies Record<string, Word>;
