"use client";

import type { TeamMember } from "@/domain/routing/rules-team";
import type { Language } from "@/lib/text";
import { AbsenceForm } from "@/ui/office/absence-form";
import { AbsenceList } from "@/ui/office/absence-list";
import { SaidLine } from "@/ui/office/said-line";
import { useAbsences } from "./use-absences";

type Props = {
  language: Language;
  staffId: string;
  absences: TeamMember["absences"];
  /** Today, `YYYY-MM-DD`. */
  today: string;
};

/** The absences of one person, with a form for another one. */
export function Absences({ language, staffId, absences, today }: Props) {
  const { said, isBusy, enter, remove, end } = useAbsences(language, today);
  return (
    <>
      <SaidLine said={said} />
      <AbsenceList
        language={language}
        absences={absences}
        today={today}
        isBusy={isBusy}
        onRemove={remove}
        onReturn={end}
      />
      <div className="mt-3">
        <AbsenceForm
          language={language}
          today={today}
          isBusy={isBusy}
          onEnter={(days) => enter(staffId, days)}
        />
      </div>
    </>
  );
}
