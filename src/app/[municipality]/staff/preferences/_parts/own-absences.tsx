"use client";

import { useQuery } from "@tanstack/react-query";
import type { Language } from "@/lib/text";
import { errorWords, useApi } from "@/server/trpc/client";
import { Skeleton } from "@/ui/kit/skeleton";
import { absenceMessages } from "@/ui/messages/absence";
import { translator } from "@/ui/messages/translator";
import { Absences } from "../../_parts/absences";

type Props = { language: Language; staffId: string; today: string };

/** One's own absences. */
export function OwnAbsences({ language, staffId, today }: Props) {
  const api = useApi();
  const t = translator(language, absenceMessages);
  const own = useQuery(api.people.ownAbsences.queryOptions());
  return (
    <section aria-labelledby="absences-title">
      <h2 id="absences-title" className="mb-2">
        {t("ownAbsences")}
      </h2>
      {own.isPending ? <Skeleton language={language} what={t("ownAbsences")} rows={2} /> : null}
      {own.error ? <p className="font-semibold text-bad">{errorWords(own.error, language)}</p> : null}
      {own.data ? <Absences language={language} staffId={staffId} absences={own.data} today={today} /> : null}
    </section>
  );
}
