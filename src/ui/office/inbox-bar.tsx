"use client";

import { useRouter } from "next/navigation";
import type { InboxRow } from "@/domain/routing/rules-inbox";
import { compareAlbanian } from "@/lib/albanian";
import { formatTime } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { Button } from "@/ui/kit/button";
import { Icon } from "@/ui/kit/icon";
import { staffMessages } from "@/ui/messages/staff";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

type Props = {
  language: Language;
  rows: readonly InboxRow[];
  procedure: string | null;
  hrefFor: (procedure: string | null) => string;
  /** When the rows were read, ISO. */
  at: string | undefined;
  failed: boolean;
  said: { text: string; failed: boolean } | null;
  onRetry: () => void;
};

function servicesOf(rows: readonly InboxRow[], language: Language): [string, string][] {
  const found = new Map(rows.map((row) => [row.procedure, row.service[language]]));
  return [...found].sort(([, a], [, b]) => compareAlbanian(a, b));
}

/** The filter of the list, when it was read, and how the last act went. */
export function InboxBar({ language, rows, procedure, hrefFor, at, failed, said, onRetry }: Props) {
  const router = useRouter();
  const [t, s] = [translator(language, staffMessages), translator(language, systemMessages)];
  const services = servicesOf(rows, language);
  const chosen = services.find(([code]) => code === procedure)?.[1] ?? procedure;
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 border-b border-border px-3 py-1 text-caption">
      <label className="flex min-w-0 items-center gap-2">
        <span className="font-semibold">{t("serviceColumn")}</span>
        <select
          className="o-input h-8 max-w-64 min-w-0 py-0 text-caption"
          value={procedure ?? ""}
          onChange={(event) => router.push(hrefFor(event.target.value || null))}
        >
          <option value="">{t("allServices")}</option>
          {procedure && !services.some(([code]) => code === procedure) ? (
            <option value={procedure}>{procedure}</option>
          ) : null}
          {services.map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {procedure ? (
        <Button
          type="button"
          variant="quiet"
          icon="close"
          onClick={() => router.push(hrefFor(null))}
          aria-label={s("removeFilter", { what: chosen ?? "" })}
        >
          <span className="max-w-48 truncate">{chosen}</span>
        </Button>
      ) : null}
      <p role="status" className={`min-w-0 flex-1 ${said?.failed ? "font-semibold text-bad" : "text-ok"}`}>
        {said ? (
          <>
            <Icon name={said.failed ? "warning" : "tick"} /> {said.text}
          </>
        ) : null}
      </p>
      {failed ? (
        <p className="flex items-center gap-2 font-semibold text-warn">
          <Icon name="warning" />
          {at ? t("listStale", { time: formatTime(new Date(at)) }) : t("listFailed")}
          <Button type="button" variant="quiet" onClick={onRetry}>
            {s("tryAgain")}
          </Button>
        </p>
      ) : at ? (
        <p className="text-text-2">{t("listFrom", { time: formatTime(new Date(at)) })}</p>
      ) : null}
    </div>
  );
}
