"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { spreadEvenly } from "@/domain/routing/rules-spread";
import type { TeamMember } from "@/domain/routing/rules-team";
import { addDays } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { errorWords, useApi } from "@/server/trpc/client";
import { Button } from "@/ui/kit/button";
import { Dialog } from "@/ui/kit/dialog";
import { FailedAct } from "@/ui/kit/failed-act";
import { Skeleton } from "@/ui/kit/skeleton";
import { absenceMessages } from "@/ui/messages/absence";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";
import { SpreadForm } from "@/ui/office/spread-form";

type Props = {
  language: Language;
  person: { staffId: string; name: string };
  /** The absence that lasts or comes next. */
  absence: TeamMember["absences"][number] | null;
  onClose: () => void;
  onDone: (taskIds: string[]) => void;
};

/** One person's open steps with the colleague each goes to, before any of them does. */
export function SpreadDialog({ language, person, absence, onClose, onDone }: Props) {
  const api = useApi();
  const queries = useQueryClient();
  const formId = useId();
  const [t, s] = [translator(language, absenceMessages), translator(language, systemMessages)];
  const [chosen, setChosen] = useState<number | null>(null);
  // What is shown is what will happen: it is not read again while the head looks at it.
  const spread = useQuery(
    api.work.spread.queryOptions(
      { staffId: person.staffId },
      { staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnWindowFocus: false },
    ),
  );
  const give = useMutation(
    api.work.giveEach.mutationOptions({
      onSuccess: async (_, { given }) => {
        onDone(given.map(({ taskId }) => taskId));
        await queries.invalidateQueries();
      },
    }),
  );
  const all = spread.data
    ? [...spreadEvenly(spread.data.rows, spread.data.takers).values()].filter((to) => to !== null).length
    : 0;
  const count = chosen ?? all;
  const error = give.error ?? spread.error;
  const actions = (
    <>
      <Button form={formId} disabled={count === 0 || give.isPending}>
        {t("spreadAct", { count })}
      </Button>
      <Button type="button" variant="secondary" onClick={onClose}>
        {s("cancel")}
      </Button>
      <FailedAct words={error ? errorWords(error, language) : null} />
    </>
  );
  return (
    <Dialog
      language={language}
      open
      title={t("spreadTitle", { name: person.name })}
      onClose={onClose}
      actions={actions}
    >
      {spread.isPending ? <Skeleton language={language} what={t("spread")} rows={5} /> : null}
      {spread.data ? (
        <SpreadForm
          language={language}
          formId={formId}
          spread={spread.data}
          returnsOn={absence && addDays(absence.toOn, 1)}
          onCount={setChosen}
          onSpread={(given, reasons, returns) =>
            give.mutate({
              given: given.map((each) => ({ ...each, from: person.staffId })),
              reasons,
              absenceId: returns && absence ? absence.id : null,
            })
          }
        />
      ) : null}
    </Dialog>
  );
}
