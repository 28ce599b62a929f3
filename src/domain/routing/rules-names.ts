import type { Applicant } from "@/domain/dossier/inputs";

/** Who applies, in one line: the person, or the business with the person behind it. */
export function nameOf({ firstName, lastName, business }: Applicant): string {
  const person = `${firstName} ${lastName}`;
  return business ? `${business.name} (${person})` : person;
}
