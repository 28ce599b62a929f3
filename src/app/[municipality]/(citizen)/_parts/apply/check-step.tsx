import type { OpenDraft } from "@/app/[municipality]/(citizen)/_parts/apply/own-draft";
import { StepPage } from "@/app/[municipality]/(citizen)/_parts/apply/step-page";
import { feeOf } from "@/domain/catalogue/rules-fee";
import { knownAnswers } from "@/domain/intake/rules-business";
import { checkPage, type QuestionStep } from "@/domain/intake/rules-journey";
import { CostSection } from "@/ui/citizen/fiche-terms";
import { answerRows } from "@/ui/intake/answer-rows";
import { DeclarationForm } from "@/ui/intake/declaration-form";
import { SummaryList, type SummaryRow } from "@/ui/kit/summary-list";
import { intakeMessages } from "@/ui/messages/intake";
import { translator } from "@/ui/messages/translator";

/** Every answer before it is sent, with a link to change each, the fee, and the declaration. */
export function CheckStep({ draft: loaded, hasError }: { draft: OpenDraft; hasError: boolean }) {
  const { language, steps, to, draft, localFee, subject } = loaded;
  const t = translator(language, intakeMessages);
  const questions = steps.filter((step) => step.kind === "question");
  const rows = (about: QuestionStep["about"]) =>
    questions
      .filter((step) => step.about === about)
      .flatMap((step) => answerRows(step, language, to(step.id)));
  const { fee, form } = draft.procedure.facts;
  const given = Object.fromEntries(questions.flatMap((step) => Object.entries(step.answers)));
  const answers = { ...given, ...knownAnswers(form, subject) };
  const cost = { fee: feeOf(fee, localFee, answers), note: fee.note };
  const error = hasError ? t("declarationMissing") : undefined;
  const documents = documentRows(loaded);
  return (
    <StepPage
      draft={loaded}
      step={{ id: checkPage, kind: "check", done: false }}
      errors={error ? { declared: error } : {}}
    >
      <h1>{t("checkAnswers")}</h1>
      <p>{t("checkLead")}</p>
      <h2>{t("groupApplicant")}</h2>
      <SummaryList language={language} rows={[...signedInRows(loaded), ...rows("applicant")]} />
      <h2>{t("groupRequest")}</h2>
      <SummaryList language={language} rows={rows("request")} />
      {documents.length > 0 ? (
        <>
          <h2>{t("groupDocuments")}</h2>
          <SummaryList language={language} rows={documents} />
        </>
      ) : null}
      <h2>{t("costTitle")}</h2>
      <CostSection language={language} cost={cost} />
      {cost.fee.total === 0 ? null : <p>{t("costLater")}</p>}
      <DeclarationForm language={language} action={to("dergo")} error={error} />
    </StepPage>
  );
}

/** Who somebody signed in is; that comes from the identity provider and is not changed here. */
function signedInRows({ actor, language, draft }: OpenDraft): SummaryRow[] {
  const t = translator(language, intakeMessages);
  if (actor.kind === "guest") return [{ key: "guest", label: t("email"), value: actor.email }];
  const { personalNumber, firstName, fatherName, lastName } = draft.applicant;
  const name = [firstName, fatherName, lastName].filter((part) => typeof part === "string").join(" ");
  return [
    { key: "name", label: t("fullName"), value: name },
    {
      key: "number",
      label: t("personalNumber"),
      value: typeof personalNumber === "string" ? personalNumber : null,
    },
  ];
}

function documentRows({ language, draft, files, steps, to }: OpenDraft): SummaryRow[] {
  const t = translator(language, intakeMessages);
  const asked = steps.flatMap((step) => (step.kind === "document" ? [step] : []));
  const fetched = draft.procedure.facts.documents.filter(({ heldBy }) => heldBy !== null);
  return [
    ...asked.map(({ id, document: { key, name } }) => {
      const kept = files.filter((file) => file.documentKey === key).map((file) => file.fileName);
      const without = draft.later.includes(key) ? t("willBring") : t("notAdded");
      const value = kept.length > 0 ? kept.join(", ") : without;
      return { key, label: name[language], value, changeHref: to(id) };
    }),
    ...fetched.map(({ key, name }) => ({ key, label: name[language], value: t("fetchedByUs") })),
  ];
}
