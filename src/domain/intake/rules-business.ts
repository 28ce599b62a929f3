import type { Procedure, RequiredDocument } from "@/domain/catalogue/inputs";
import { mandateKey } from "@/domain/dossier/inputs";
import type { DraftApplicant } from "@/domain/intake/inputs";
import { type Company, isInForce } from "@/domain/intake/rules-mandate";
import type { Field, Form, Question } from "@/lib/form";
import { readAnswers } from "@/lib/form-answers";
import type { AnswerContext, Answers } from "@/lib/form-answers-value";
import type { Text } from "@/lib/text";

/** Pages about the business, named as in the address. */
export const subjectPage = "perfaqesimi";
export const mandatePage = "autorizimi";

/** For whom an application is made, as far as it was said. */
export type Subject =
  | { kind: "open" }
  | { kind: "myself" }
  | {
      kind: "business";
      nipt: string;
      name: string;
      /** Who vouches for the name: an office that checked it, or only the applicant. */
      isNameChecked: boolean;
      /** What the municipality holds of the person's mandates for it; null when it never had one. */
      company: Company | null;
    };
export type Business = Extract<Subject, { kind: "business" }>;

const nothing: Text = { sq: "", en: "" };
const endings: Partial<Record<Company["state"], Text>> = {
  expired: { sq: " – autorizimi ka skaduar", en: " – the authorisation has expired" },
  refused: { sq: " – autorizimi nuk u pranua", en: " – the authorisation was not accepted" },
};

const optionValue = ({ nipt }: Pick<Company, "nipt">): string => nipt.toLowerCase();

function optionOf(company: Company, before: Text) {
  const words = (language: "sq" | "en") =>
    `${before[language]}${company.name} (${company.nipt})${endings[company.state]?.[language] ?? ""}`;
  return { value: optionValue(company), label: { sq: words("sq"), en: words("en") } };
}

/** For whom: known businesses by name, so that nobody types them twice. Null where there is nothing to choose. */
function forWhomField(audience: Procedure["audience"], companies: readonly Company[]): Field | null {
  const common = { kind: "choice" as const, key: "forWhom" };
  if (audience === "business") {
    if (companies.length === 0) return null;
    const another = { value: "business", label: { sq: "Një biznes tjetër", en: "Another business" } };
    const label = { sq: "Biznesi", en: "Business" };
    return { ...common, label, options: [...companies.map((each) => optionOf(each, nothing)), another] };
  }
  const represented =
    companies.length > 0
      ? { sq: "Për një biznes tjetër", en: "For another business" }
      : { sq: "Për një biznes që përfaqësoj", en: "For a business I represent" };
  return {
    ...common,
    label: { sq: "Kërkesa bëhet", en: "The request is made" },
    options: [
      { value: "myself", label: { sq: "Për veten", en: "For myself" } },
      ...companies.map((each) => optionOf(each, { sq: "Për ", en: "For " })),
      { value: "business", label: represented },
    ],
  };
}

/** The question for whom one applies; a service for businesses alone does not ask whether there is one. */
export function subjectQuestion(audience: Procedure["audience"], companies: readonly Company[]): Question {
  const forWhom = forWhomField(audience, companies);
  const when = forWhom ? { showWhen: { field: "forWhom", is: ["business"] } } : {};
  return {
    id: subjectPage,
    title:
      audience === "business"
        ? { sq: "Për cilin biznes aplikoni?", en: "Which business are you applying for?" }
        : { sq: "Për kë aplikoni?", en: "Who are you applying for?" },
    fields: [
      ...(forWhom ? [forWhom] : []),
      {
        kind: "nipt",
        key: "nipt",
        label: { sq: "NIPT-i i biznesit", en: "Business tax number (NIPT)" },
        ...when,
      },
      {
        kind: "text",
        key: "businessName",
        label: { sq: "Emri i biznesit", en: "Business name" },
        maxLength: 160,
        ...when,
      },
    ],
  };
}

/**
 * By what somebody acts for the business. An authorisation must have a day: without one a paper once handed in would
 * open the business's affairs for ever. Whoever the register names gives neither a day nor a paper: the administration
 * looks up what a register holds (law 22/2018), and that right ends when the register changes.
 */
export const mandateQuestion: Question = {
  id: mandatePage,
  title: { sq: "Si e përfaqësoni biznesin?", en: "How do you represent the business?" },
  why: {
    sq: "Zyra sheh që biznesi ju ka dhënë të drejtë të aplikoni. E thoni një herë; pastaj vlen për çdo aplikim tuajin për këtë biznes.",
    en: "The office sees that the business lets you apply. You say it once; then it holds for all your applications for this business.",
  },
  fields: [
    {
      kind: "choice",
      key: "mandateBasis",
      label: { sq: "E përfaqësoj", en: "I represent it" },
      hint: {
        sq: "Regjistrin e biznesit (QKB) e sheh vetë zyra. Autorizimin ose prokurën e ngarkoni në faqen tjetër",
        en: "The office looks at the business register (QKB) itself. You upload an authorisation or power of attorney on the next page",
      },
      options: [
        {
          value: "register",
          label: {
            sq: "Si administrator ose përfaqësues ligjor i shkruar në regjistër",
            en: "As administrator or legal representative named in the register",
          },
        },
        {
          value: "authorisation",
          label: { sq: "Me autorizim ose prokurë", en: "By an authorisation or a power of attorney" },
        },
      ],
    },
    {
      kind: "date",
      key: "mandateUntil",
      label: { sq: "Autorizimi vlen deri më", en: "The authorisation is valid until" },
      hint: {
        sq: "Dita e fundit e shkruar në të. Nëse nuk ka afat, shkruani ditën deri kur do ta përdorni",
        en: "The last day written in it. If it has no end, give the day until which you will use it",
      },
      earliest: "today",
      showWhen: { field: "mandateBasis", is: ["authorisation"] },
    },
  ],
};

/** The paper of a mandate as a document of the application. */
export const mandateDocument: RequiredDocument = {
  key: mandateKey,
  name: { sq: "Autorizimi ose prokura", en: "Authorisation or power of attorney" },
  heldBy: null,
  conditional: false,
};

/** For whom one applies, out of what was typed and the businesses known of this person. */
export function subjectOf(
  audience: Procedure["audience"],
  typed: DraftApplicant,
  companies: readonly Company[],
  around: AnswerContext,
): Subject {
  if (audience === "citizen") return { kind: "myself" };
  const { answers } = readAnswers(subjectQuestion(audience, companies), typed, around);
  if (answers.forWhom === "myself") return { kind: "myself" };
  const company = companies.find(
    (each) => optionValue(each) === answers.forWhom || each.nipt === answers.nipt,
  );
  if (company) {
    const { nipt, name, state } = company;
    return { kind: "business", nipt, name, isNameChecked: state === "accepted", company };
  }
  const { nipt, businessName } = answers;
  if (typeof nipt !== "string") return { kind: "open" };
  const name = typeof businessName === "string" ? businessName : nipt;
  return { kind: "business", nipt, name, isNameChecked: false, company: null };
}

/** True when the application rests on a mandate that has to be handed in with it. */
export function needsMandate(subject: Subject, isGuest: boolean): subject is Business {
  if (isGuest || subject.kind !== "business") return false;
  return subject.company === null || !isInForce(subject.company.state);
}

/**
 * What the pages about the applicant already said of what the form asks. By the catalogue's own keys: `nipt`,
 * `businessName` and `applyingAs` always speak of the applicant; another business has another key (`builderNipt`).
 */
export function knownAnswers({ questions }: Form, subject: Subject): Answers {
  const fields = questions.flatMap((question) => question.fields);
  const fits = (key: string, kind: Field["kind"]) =>
    fields.some((field) => field.key === key && field.kind === kind);
  if (subject.kind === "open") return {};
  const { kind } = subject;
  return {
    ...(fits("applyingAs", "choice") && { applyingAs: kind === "business" ? "business" : "individual" }),
    ...(kind === "business" && fits("nipt", "nipt") && { nipt: subject.nipt }),
    ...(kind === "business" && fits("businessName", "text") && { businessName: subject.name }),
  };
}

/** The form without what is known already, and without the questions of which nothing is left. */
export function formWithout({ questions }: Form, known: Answers): Form {
  const left = questions.map((question) => ({
    ...question,
    fields: question.fields.filter(({ key }) => !Object.hasOwn(known, key)),
  }));
  return { questions: left.filter(({ fields }) => fields.length > 0) };
}
