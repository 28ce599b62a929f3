import type { Field } from "@/lib/form";
import type { Text } from "@/lib/text";

/** What is asked for by each kind of field of a form. */
export const fieldKinds: Record<Field["kind"], Text> = {
  text: { sq: "Tekst i shkurtër", en: "Short text" },
  longText: { sq: "Tekst i gjatë", en: "Long text" },
  number: { sq: "Numër", en: "Number" },
  money: { sq: "Shumë në lekë", en: "Amount in leks" },
  date: { sq: "Datë", en: "Date" },
  personalNumber: { sq: "Numër personal", en: "Personal number" },
  nipt: { sq: "NIPT", en: "Business tax number" },
  address: { sq: "Adresë", en: "Address" },
  parcel: { sq: "Pasuri e paluajtshme (zona dhe numri)", en: "Property (zone and number)" },
  phone: { sq: "Telefon", en: "Phone" },
  email: { sq: "E-mail", en: "E-mail" },
  iban: { sq: "IBAN", en: "IBAN" },
  yesNo: { sq: "Po ose jo", en: "Yes or no" },
  choice: { sq: "Zgjedhje", en: "Choice" },
  file: { sq: "Skedar", en: "File" },
  group: { sq: "Grup që përsëritet", en: "Repeated group" },
};
