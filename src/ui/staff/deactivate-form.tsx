"use client";

import type { PersonRow } from "@/domain/routing/rules-people";
import { formText } from "@/lib/form-text";
import type { Language } from "@/lib/text";
import { ReasonInput } from "@/ui/kit/reason-input";
import { useFormChecks } from "@/ui/kit/use-form-checks";
import { peopleMessages } from "@/ui/messages/people";
import { translator } from "@/ui/messages/translator";

type Props = {
  language: Language;
  formId: string;
  person: PersonRow;
  people: readonly PersonRow[];
  onDeactivate: (to: string | null, reasons: string) => void;
};

/** Colleagues of the same offices, who alone may hold such steps. */
const colleaguesOf = (person: PersonRow, people: readonly PersonRow[]) =>
  people.filter(
    (other) =>
      other.active &&
      other.staffId !== person.staffId &&
      other.posts.some((post) =>
        person.posts.some(({ officeId, role }) => officeId === post.officeId && role === post.role),
      ),
  );

/** What happens to the work of somebody who leaves, and why they do. */
export function DeactivateForm({ language, formId, person, people, onDeactivate }: Props) {
  const t = translator(language, peopleMessages);
  const { checked, errorOf } = useFormChecks(language);
  const submit = (form: FormData) => {
    onDeactivate(formText(form, "to") || null, formText(form, "reasons"));
  };
  return (
    <form id={formId} {...checked(submit)}>
      <p className="mb-3">{t("deactivateEffect", { count: person.openTasks })}</p>
      {person.openTasks > 0 ? (
        <div className="o-field">
          <label className="o-field__label" htmlFor="deactivate-to">
            {t("handTo")}
          </label>
          <select id="deactivate-to" name="to" className="o-input" defaultValue="">
            <option value="">{t("toQueue")}</option>
            {colleaguesOf(person, people).map(({ staffId, fullName, openTasks }) => (
              <option key={staffId} value={staffId}>
                {fullName} ({openTasks})
              </option>
            ))}
          </select>
        </div>
      ) : null}
      <ReasonInput id="deactivate-reasons" language={language} error={errorOf("deactivate-reasons")} />
    </form>
  );
}
