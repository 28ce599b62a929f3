"use client";

import { useState } from "react";
import type { TeamMember } from "@/domain/routing/rules-team";
import type { Language } from "@/lib/text";
import { Button } from "@/ui/kit/button";
import { absenceMessages } from "@/ui/messages/absence";
import { translator } from "@/ui/messages/translator";
import { Absences } from "../../_parts/absences";
import { SpreadDialog } from "./spread-dialog";

type Props = {
  language: Language;
  member: TeamMember & { staffId: string };
  today: string;
  onShared: (taskIds: string[]) => void;
};

/** What a head arranges for one person: when they are away, and who has their steps meanwhile. */
export function PersonPanel({ language, member, today, onShared }: Props) {
  const t = translator(language, absenceMessages);
  const [isSpreading, setSpreading] = useState(false);
  const name = member.name ?? "";
  return (
    <section
      aria-label={t("absencesOf", { name })}
      className="mt-4 rounded-card border border-border bg-surface p-3"
    >
      <div className="mb-2 flex flex-wrap items-center gap-3">
        <h2 className="flex-1">{t("absencesOf", { name })}</h2>
        {member.open > 0 ? (
          <Button
            type="button"
            variant={member.awayUntil ? "primary" : "secondary"}
            onClick={() => setSpreading(true)}
          >
            {t("spread")}
          </Button>
        ) : null}
      </div>
      <Absences language={language} staffId={member.staffId} absences={member.absences} today={today} />
      {isSpreading ? (
        <SpreadDialog
          language={language}
          person={{ staffId: member.staffId, name }}
          absence={member.absences[0] ?? null}
          onClose={() => setSpreading(false)}
          onDone={(taskIds) => {
            setSpreading(false);
            onShared(taskIds);
          }}
        />
      ) : null}
    </section>
  );
}
