import { formatDate } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { Tag } from "@/ui/kit/tag";
import { dossierMessages } from "@/ui/messages/dossier";
import { translator } from "@/ui/messages/translator";

/** What the clock of a dossier does besides running; dates are `YYYY-MM-DD`. */
export type ClockNote =
  | { kind: "silence"; on: string; near: boolean }
  | { kind: "silence-paused"; daysAfter: number }
  | { kind: "paused"; since: string }
  | { kind: "manual" };

/** The special clocks: approval by silence, a stopped clock, a deadline set by hand. */
export function ClockBadge({ language, note }: { language: Language; note: ClockNote }) {
  const t = translator(language, dossierMessages);
  switch (note.kind) {
    case "silence":
      return (
        <Tag tone={note.near ? "warn" : "special"} icon="clock">
          {t("silence", { date: formatDate(note.on, language, "table") })}
        </Tag>
      );
    case "silence-paused":
      return (
        <Tag tone="special" icon="pause">
          {t("daysAfterCompletion", { count: note.daysAfter })}
        </Tag>
      );
    case "paused":
      return <Tag tone="wait">{t("pausedSince", { date: formatDate(note.since, language, "table") })}</Tag>;
    case "manual":
      return (
        <Tag tone="neutral" icon="pen">
          {t("manualClock")}
        </Tag>
      );
  }
}
