import type { SaveAnswers } from "@/domain/intake/inputs";
import { saveDraft } from "@/domain/intake/save-draft";
import { listUnits } from "@/domain/tenancy/reads";
import type { CitizenActor, GuestActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { civilDate } from "@/lib/dates";
import { notFound } from "@/lib/errors";
import { readAnswers } from "@/lib/form-answers";

/**
 * Keeps the answers of one page as typed, right or wrong. Returns how many problems they have: the page is dealt
 * with only when there is none. Throws not-found for a page the form has not.
 */
export async function saveAnswers(
  context: Context<CitizenActor | GuestActor>,
  { draftId, question: id, raw }: SaveAnswers,
): Promise<{ problems: number }> {
  const units = (await listUnits(context.tx)).map((unit) => unit.name);
  let problems = 0;
  await saveDraft(context, draftId, (draft) => {
    const { form } = draft.procedure.facts;
    const question = form.questions.find((each) => each.id === id);
    if (!question) throw notFound();
    const keys = question.fields.map((field) => field.key);
    const kept = Object.fromEntries(keys.map((key) => [key, raw[key]]));
    const merged = { ...draft.raw, ...kept };
    const around = { units, today: civilDate(context.now) };
    const { answers } = readAnswers(form, merged, around);
    problems = readAnswers(question, kept, { ...around, answers }).problems.length;
    return { raw: merged, step: id, isDone: problems === 0 };
  });
  return { problems };
}
