import type { SubmitApplication } from "@/domain/intake/inputs-submission";
import { formWithout, knownAnswers, type Subject } from "@/domain/intake/rules-business";
import type { ServiceAtCounter } from "@/domain/intake/rules-counter";
import { readEmail, readPhone } from "@/lib/contact";
import type { Form } from "@/lib/form";
import { readAnswers } from "@/lib/form-answers";
import { readLivingNumber, readNipt, readPersonalNumber } from "@/lib/identifiers";
import type { Language } from "@/lib/text";
import { type CounterDraft, channelOf, stateOf } from "@/ui/counter/draft";
import { counterMessages } from "@/ui/messages/counter";
import { translator } from "@/ui/messages/translator";

/** What a draft is read against. */
export type Ground = {
  language: Language;
  service: ServiceAtCounter | null;
  units: readonly string[];
  today: string;
};

type Errors = Record<string, string>;

/** What is wrong, by the name of the control: those of the counter's own fields, and those of the form of the service. */
export type DraftErrors = { own: Errors; answers: Errors };

export const noErrors: DraftErrors = { own: {}, answers: {} };

const numberProblems = {
  length: "numberLength",
  format: "numberFormat",
  date: "numberDate",
  future: "numberFuture",
} as const;

function personErrors({ personQuery, person }: CounterDraft, { language, today }: Ground): Errors {
  const t = translator(language, counterMessages);
  const number = readLivingNumber(personQuery, today);
  const phone = person.phone.trim();
  return {
    ...(personQuery.trim() === "" && { person: t("needPerson") }),
    ...(personQuery.trim() !== "" && !number.ok && { person: t(numberProblems[number.problem]) }),
    ...(person.firstName.trim() === "" && { firstName: t("needFirstName") }),
    ...(person.lastName.trim() === "" && { lastName: t("needLastName") }),
    ...(!person.noPhone && phone === "" && { phone: t("needPhone") }),
    ...(!person.noPhone && phone !== "" && !readPhone(phone).ok && { phone: t("wrongPhone") }),
  };
}

function serviceErrors(draft: CounterDraft, { language, service }: Ground): Errors {
  const t = translator(language, counterMessages);
  if (!service) return { service: t("needService") };
  if (!forBusiness(draft, service)) return {};
  return {
    ...(!readNipt(draft.nipt).ok && { nipt: t("wrongNipt") }),
    ...(draft.businessName.trim().length < 2 && { businessName: t("needBusinessName") }),
  };
}

/** For whom, as far as the clerk said it; what is left open is asked by the form. */
function subjectAt(draft: CounterDraft, service: ServiceAtCounter): Subject {
  const nipt = readNipt(draft.nipt);
  if (!forBusiness(draft, service) || !nipt.ok) return { kind: "open" };
  const name = draft.businessName.trim() || nipt.value;
  return { kind: "business", nipt: nipt.value, name, isNameChecked: false, company: null };
}

/** The questions that what the clerk said of the business does not answer already. */
export const openForm = (draft: CounterDraft, service: ServiceAtCounter): Form =>
  formWithout(service.form, knownAnswers(service.form, subjectAt(draft, service)));

const answersOf = (draft: CounterDraft, service: ServiceAtCounter): Record<string, unknown> => ({
  ...draft.raw,
  ...knownAnswers(service.form, subjectAt(draft, service)),
});

/** Only what was written wrongly; gaps are left to the office. */
function answerErrors(draft: CounterDraft, { language, service, units, today }: Ground): Errors {
  if (!service) return {};
  const { problems } = readAnswers(service.form, answersOf(draft, service), { units, today });
  return Object.fromEntries(
    problems.filter((problem) => !problem.missing).map(({ field, message }) => [field, message[language]]),
  );
}

function noticeErrors(draft: CounterDraft, language: Language): Errors {
  const t = translator(language, counterMessages);
  const { person } = draft;
  switch (channelOf(draft)) {
    case "sms":
      return person.noPhone || person.phone.trim() === "" ? { channel: t("smsWithoutPhone") } : {};
    case "email":
      return readEmail(person.email).ok ? {} : { email: t("needEmail") };
    case "letter":
      return person.street.trim() === "" ? { street: t("needAddress") } : {};
    case "none":
      return person.email.trim() === "" || readEmail(person.email).ok ? {} : { email: t("needEmail") };
  }
}

/** True when the request is a business's: it has to be, or the clerk said so. */
export function forBusiness(draft: CounterDraft, service: ServiceAtCounter): boolean {
  return service.audience === "business" || (service.audience === "both" && draft.isBusiness);
}

/** Everything that stops registration. */
export function draftErrors(draft: CounterDraft, ground: Ground): DraftErrors {
  const own = {
    ...personErrors(draft, ground),
    ...serviceErrors(draft, ground),
    ...noticeErrors(draft, ground.language),
  };
  return { own, answers: answerErrors(draft, ground) };
}

const orNull = (text: string): string | null => text.trim() || null;

function applicantOf(draft: CounterDraft, service: ServiceAtCounter): SubmitApplication["applicant"] {
  const { person } = draft;
  const [number, phone, email, nipt] = [
    readPersonalNumber(draft.personQuery),
    readPhone(person.phone),
    readEmail(person.email),
    readNipt(draft.nipt),
  ];
  return {
    personalNumber: number.ok ? number.value : draft.personQuery,
    firstName: person.firstName.trim(),
    fatherName: person.fatherName.trim(),
    lastName: person.lastName.trim(),
    phone: !person.noPhone && phone.ok ? phone.value : null,
    email: email.ok ? email.value : null,
    unit: orNull(person.unit),
    street: orNull(person.street),
    business:
      forBusiness(draft, service) && nipt.ok ? { nipt: nipt.value, name: draft.businessName.trim() } : null,
    verified: false,
  };
}

/** The application as it is sent; the same draft always makes the same one. */
export function submissionOf(draft: CounterDraft, service: ServiceAtCounter): SubmitApplication {
  const documents = service.documents.flatMap((document): SubmitApplication["documents"] => {
    if (document.heldBy !== null) return [{ key: document.key, state: "to-fetch" }];
    const state = stateOf(draft, document);
    return state === "not-needed" ? [] : [{ key: document.key, state }];
  });
  return {
    id: draft.id,
    procedure: service.code,
    channel: "counter",
    applicant: applicantOf(draft, service),
    noticeChannel: channelOf(draft),
    answers: answersOf(draft, service),
    documents,
  };
}
