import type { Field } from "@/lib/form";
import type { Text } from "@/lib/text";

/** A sentence about one field; `{}` stands for its label, in quotes because labels are not inflected. */
export function about(field: Field, sq: string, en: string): Text {
  const sentence = (pattern: string, label: string) => pattern.replace("{}", () => `“${label}”`);
  return { sq: sentence(sq, field.label.sq), en: sentence(en, field.label.en) };
}

/** What to do about an unanswered field. */
export function missing(field: Field): Text {
  if (field.kind === "file") return about(field, "Ngarkoni dokumentin te {}", "Upload the file for {}");
  if (field.kind === "yesNo") return about(field, "Zgjidhni po ose jo te {}", "Choose yes or no for {}");
  if (field.kind === "choice") {
    return field.multiple
      ? about(field, "Zgjidhni të paktën një përgjigje te {}", "Choose at least one answer for {}")
      : about(field, "Zgjidhni një përgjigje te {}", "Choose an answer for {}");
  }
  if (field.kind === "date") {
    return about(field, "Shkruani datën te {}, p.sh. 15.03.2026", "Enter the date for {}, e.g. 15.03.2026");
  }
  return about(field, "Plotësoni fushën {}", "Fill in {}");
}

/** For an answer that is not even of the shape its field has. */
export function unreadable(field: Field): Text {
  return about(field, "{} nuk u lexua. Plotësojeni përsëri", "{} could not be read. Fill it in again");
}

export function tooLong(field: Field, length: number, limit: number): Text {
  return about(
    field,
    `{} ka ${length} karaktere; lejohen deri në ${limit}`,
    `{} has ${length} characters; up to ${limit} are allowed`,
  );
}

const wanted = {
  number: ["numër, p.sh. 12,5", "a number, e.g. 12.5"],
  wholeNumber: ["numër i plotë, p.sh. 12", "a whole number, e.g. 12"],
  money: ["shumë e plotë në lekë, p.sh. 12 500", "a whole amount in leks, e.g. 12,500"],
  date: ["datë, p.sh. 15.03.2026", "a date, e.g. 15.03.2026"],
  year: ["vit me katër shifra, p.sh. 2024", "a year of four digits, e.g. 2024"],
  plate: ["targë, p.sh. AA 123 BB", "a vehicle plate, e.g. AA 123 BB"],
  phone: ["numër telefoni, p.sh. 069 123 4567", "a phone number, e.g. 069 123 4567"],
  email: ["adresë e postës elektronike, p.sh. emri@shembull.al", "an e-mail address, e.g. name@example.al"],
  personalNumber: [
    "numër personal me 10 karaktere, p.sh. J05115999K",
    "a personal number of 10 characters, e.g. J05115999K",
  ],
  nipt: ["NIPT me 10 karaktere, p.sh. M01412005V", "a tax number of 10 characters, e.g. M01412005V"],
  iban: [
    "IBAN shqiptar me 28 karaktere, që fillon me AL",
    "an Albanian IBAN of 28 characters, starting with AL",
  ],
  choice: ["një nga përgjigjet e dhëna", "one of the given answers"],
} as const;

/** Says what the answer must be, with an example. */
export function mustBe(field: Field, what: keyof typeof wanted): Text {
  const [sq, en] = wanted[what];
  return about(field, `{} duhet të jetë ${sq}`, `{} must be ${en}`);
}

/** For an answer beyond a limit, given as it is printed in each language. */
export function beyond(field: Field, limit: "min" | "max", printed: Text): Text {
  return limit === "min"
    ? about(field, `{} duhet të jetë ${printed.sq} ose më shumë`, `{} must be ${printed.en} or more`)
    : about(field, `{} duhet të jetë ${printed.sq} ose më pak`, `{} must be ${printed.en} or less`);
}

/** For a date outside its bounds, the bound given as it is printed in each language. */
export function outside(field: Field, bound: "earliest" | "latest", printed: Text): Text {
  return bound === "earliest"
    ? about(field, `{} nuk mund të jetë para datës ${printed.sq}`, `{} cannot be before ${printed.en}`)
    : about(field, `{} nuk mund të jetë pas datës ${printed.sq}`, `{} cannot be after ${printed.en}`);
}

export const unknownField: Text = {
  sq: "Kjo fushë nuk është pjesë e formularit",
  en: "This field is not part of the form",
};
