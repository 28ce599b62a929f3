import type { Procedure } from "@/domain/catalogue/inputs";
import type { Applicant, NoticeChannel } from "@/domain/dossier/inputs";
import type { DraftApplicant } from "@/domain/intake/inputs";
import { mandateQuestion, type Subject, subjectQuestion } from "@/domain/intake/rules-business";
import type { Company } from "@/domain/intake/rules-mandate";
import type { Question } from "@/lib/form";
import { readAnswers } from "@/lib/form-answers";
import { type AnswerContext, type Answers, isRecord } from "@/lib/form-answers-value";

/** Pages about the applicant, named as in the address; no question of a procedure has an Albanian name. */
export const identityPage = "aplikuesi";
export const contactPage = "njoftimi";

const identity: Question = {
  id: identityPage,
  title: { sq: "Kush jeni ju?", en: "Who are you?" },
  why: {
    sq: "Bashkia e lidh kërkesën me ju dhe e shkruan emrin te vendimi.",
    en: "The municipality ties the request to you and writes your name on the decision.",
  },
  fields: [
    { kind: "personalNumber", key: "personalNumber", label: { sq: "Numri personal", en: "Personal number" } },
    { kind: "text", key: "firstName", label: { sq: "Emri", en: "First name" }, maxLength: 80 },
    { kind: "text", key: "fatherName", label: { sq: "Atësia", en: "Father’s name" }, maxLength: 80 },
    { kind: "text", key: "lastName", label: { sq: "Mbiemri", en: "Surname" }, maxLength: 80 },
  ],
};

const letterOnly = { field: "noticeChannel", is: ["letter"] };
const emailField: Question["fields"][number] = {
  kind: "email",
  key: "email",
  label: { sq: "E-maili", en: "E-mail" },
  showWhen: { field: "noticeChannel", is: ["email"] },
};

/** A guest's e-mail address is the one they proved, so it is not asked. */
function contactOf(isGuest: boolean): Question {
  return {
    id: contactPage,
    title: { sq: "Si t’ju njoftojmë?", en: "How should we tell you?" },
    why: {
      sq: "Ju njoftojmë kur aplikimi regjistrohet, kur duhet diçka prej jush dhe kur vendoset.",
      en: "We tell you when the application is registered, when something is needed from you, and when it is decided.",
    },
    fields: [
      {
        kind: "choice",
        key: "noticeChannel",
        label: { sq: "Njoftimi vjen", en: "The notice comes" },
        options: [
          { value: "sms", label: { sq: "Me SMS", en: "By SMS" } },
          { value: "email", label: { sq: "Me e-mail", en: "By e-mail" } },
          { value: "letter", label: { sq: "Me letër në shtëpi", en: "By letter to your home" } },
        ],
      },
      {
        kind: "phone",
        key: "phone",
        label: { sq: "Numri i celularit", en: "Mobile number" },
        showWhen: { field: "noticeChannel", is: ["sms"] },
      },
      ...(isGuest ? [] : [emailField]),
      { kind: "address", key: "home", label: { sq: "Adresa", en: "Address" }, showWhen: letterOnly },
    ],
  };
}

/**
 * The questions about the applicant, in order: who (guests only), for whom, by what right, and how to be told. A
 * guest proved an address and no name, so nothing they hand in can stand for a later application.
 */
export function applicantQuestions(
  audience: Procedure["audience"],
  { isGuest, companies }: { isGuest: boolean; companies: readonly Company[] },
): Question[] {
  return [
    ...(isGuest ? [identity] : []),
    ...(audience === "citizen" ? [] : [subjectQuestion(audience, companies)]),
    ...(audience === "citizen" || isGuest ? [] : [mandateQuestion]),
    contactOf(isGuest),
  ];
}

const word = (answers: Answers, key: string): string | null => {
  const value = answers[key];
  return typeof value === "string" && value !== "" ? value : null;
};

const channels: readonly NoticeChannel[] = ["sms", "email", "letter"];

/**
 * The applicant of a finished draft, out of what was typed. Somebody signed in stays who the identity provider says;
 * a guest keeps the address they proved.
 */
export function readApplicant(
  typed: DraftApplicant,
  subject: Subject,
  around: AnswerContext,
  guestEmail: string | null,
): { applicant: Applicant; noticeChannel: NoticeChannel } {
  const isGuest = guestEmail !== null;
  const { answers } = readAnswers({ questions: [identity, contactOf(false)] }, typed, around);
  const home: Record<string, unknown> = isRecord(answers.home) ? answers.home : {};
  const known = (key: string) => (typeof typed[key] === "string" ? typed[key] : "");
  const stated = (key: string) => word(answers, key) ?? (isGuest ? "" : known(key));
  return {
    applicant: {
      personalNumber: stated("personalNumber"),
      firstName: stated("firstName"),
      fatherName: stated("fatherName"),
      lastName: stated("lastName"),
      phone: word(answers, "phone"),
      email: guestEmail ?? word(answers, "email"),
      unit: typeof home.unit === "string" ? home.unit : null,
      street: typeof home.street === "string" ? home.street : null,
      business: subject.kind === "business" ? { nipt: subject.nipt, name: subject.name } : null,
      verified: false,
    },
    noticeChannel: channels.find((channel) => channel === answers.noticeChannel) ?? "none",
  };
}
