import { readEmail, readPhone } from "@/lib/contact";
import type { SimpleField } from "@/lib/form";
import { about, mustBe } from "@/lib/form-answers-messages";
import { asText, bad, fine, type Reader } from "@/lib/form-answers-reader";
import { readIban, readLivingNumber, readNipt } from "@/lib/identifiers";

const notYetBorn = (field: SimpleField) =>
  about(
    field,
    "Kontrolloni {}: data e lindjes që tregon është në të ardhmen",
    "Check {}: the date of birth it tells lies in the future",
  );

export const readPerson: Reader<"personalNumber"> = (field, raw, { today }) => {
  const person = readLivingNumber(asText(raw), today);
  if (person.ok) return fine(person.value);
  if (person.problem === "future") return bad(notYetBorn(field));
  const wrongDate = about(
    field,
    "Kontrolloni shifrat 2 deri 6 te {}: tregojnë datën e lindjes",
    "Check digits 2 to 6 of {}: they tell the date of birth",
  );
  return bad(person.problem === "date" ? wrongDate : mustBe(field, "personalNumber"));
};

export const readBusiness: Reader<"nipt"> = (field, raw) => {
  const business = readNipt(asText(raw));
  if (business.ok) return fine(business.value);
  const wrongDate = about(
    field,
    "Kontrolloni shifrat 2 deri 6 te {}: tregojnë datën e regjistrimit",
    "Check digits 2 to 6 of {}: they tell the date of registration",
  );
  return bad(business.problem === "date" ? wrongDate : mustBe(field, "nipt"));
};

export const readAccount: Reader<"iban"> = (field, raw) => {
  const account = readIban(asText(raw));
  if (account.ok) return fine(account.value);
  const wrongCheck = about(
    field,
    "Kontrolloni numrat te {}: një ose më shumë janë të gabuar",
    "Check the digits of {}: one or more are wrong",
  );
  return bad(account.problem === "check" ? wrongCheck : mustBe(field, "iban"));
};

export const readPhoneAnswer: Reader<"phone"> = (field, raw) => {
  const phone = readPhone(asText(raw));
  return phone.ok ? fine(phone.value) : bad(mustBe(field, "phone"));
};

export const readEmailAnswer: Reader<"email"> = (field, raw) => {
  const email = readEmail(asText(raw));
  return email.ok ? fine(email.value) : bad(mustBe(field, "email"));
};
