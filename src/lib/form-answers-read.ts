import { addMonths, formatDate, parseDate } from "@/lib/dates";
import type { SimpleField } from "@/lib/form";
import {
  readAccount,
  readBusiness,
  readEmailAnswer,
  readPerson,
  readPhoneAnswer,
} from "@/lib/form-answers-identity";
import { missing, mustBe, outside, tooLong, unreadable } from "@/lib/form-answers-messages";
import { readMoney, readNumber } from "@/lib/form-answers-number";
import { readAddress, readParcel } from "@/lib/form-answers-place";
import { asText, bad, fine, oneLine, type Reader, tidy } from "@/lib/form-answers-reader";
import { type AnswerContext, isBlank, own, type Reading } from "@/lib/form-answers-value";
import { readPlate } from "@/lib/identifiers";
import { isId } from "@/lib/ids";

function within(field: SimpleField, text: string, limit: number): Reading {
  if (text === "") return bad(unreadable(field));
  return text.length <= limit ? fine(text) : bad(tooLong(field, text.length, limit));
}

const readText: Reader<"text"> = (field, raw) => {
  const text = oneLine(raw);
  if (field.pattern === "plate") {
    const plate = readPlate(text);
    return plate.ok ? fine(plate.value) : bad(mustBe(field, "plate"));
  }
  if (field.pattern === "year")
    return /^(18|19|20)\d\d$/.test(text) ? fine(text) : bad(mustBe(field, "year"));
  return within(field, text, field.maxLength ?? 200);
};

const readLongText: Reader<"longText"> = (field, raw) => {
  const lines = tidy(raw)
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim());
  const text = lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return within(field, text, field.maxLength ?? 4000);
};

/** Nobody alive was born more than this long ago. */
const LONGEST_LIFE_MONTHS = 120 * 12;

const readDate: Reader<"date"> = (field, raw, context) => {
  const date = parseDate(asText(raw));
  if (date === null) return bad(mustBe(field, "date"));
  const earliest = { today: context.today, birth: addMonths(context.today, -LONGEST_LIFE_MONTHS) };
  const print = (bound: string) => ({
    sq: formatDate(bound, "sq", "long"),
    en: formatDate(bound, "en", "long"),
  });
  if (field.earliest && date < earliest[field.earliest]) {
    return bad(outside(field, "earliest", print(earliest[field.earliest])));
  }
  if ((field.latest || field.earliest === "birth") && date > context.today) {
    return bad(outside(field, "latest", print(context.today)));
  }
  return fine(date);
};

const spoken: Record<string, boolean> = {
  true: true,
  yes: true,
  po: true,
  false: false,
  no: false,
  jo: false,
};

const readYesNo: Reader<"yesNo"> = (field, raw) => {
  const value = typeof raw === "boolean" ? raw : own(spoken, asText(raw).trim().toLowerCase());
  return value === undefined ? bad(missing(field)) : fine(value);
};

const readChoice: Reader<"choice"> = (field, raw) => {
  const chosen = Array.isArray(raw) ? raw.filter((value) => !isBlank(value)) : [raw];
  const values = field.options.map(({ value }) => value).filter((value) => chosen.includes(value));
  const known = chosen.every((value) => typeof value === "string" && values.includes(value));
  const [first] = values;
  if (!known || first === undefined) return bad(mustBe(field, "choice"));
  if (field.multiple) return fine(values);
  return values.length === 1 ? fine(first) : bad(mustBe(field, "choice"));
};

/** Reads one answer that is not blank, into its normal form or a sentence on what is wrong. */
export function readField(field: SimpleField, raw: unknown, context: AnswerContext): Reading {
  switch (field.kind) {
    case "text":
      return readText(field, raw, context);
    case "longText":
      return readLongText(field, raw, context);
    case "number":
      return readNumber(field, raw, context);
    case "money":
      return readMoney(field, raw, context);
    case "date":
      return readDate(field, raw, context);
    case "personalNumber":
      return readPerson(field, raw, context);
    case "nipt":
      return readBusiness(field, raw, context);
    case "iban":
      return readAccount(field, raw, context);
    case "address":
      return readAddress(field, raw, context);
    case "parcel":
      return readParcel(field, raw, context);
    case "yesNo":
      return readYesNo(field, raw, context);
    case "choice":
      return readChoice(field, raw, context);
    case "phone":
      return readPhoneAnswer(field, raw, context);
    case "email":
      return readEmailAnswer(field, raw, context);
    case "file":
      return isId(raw) ? fine(raw) : bad(missing(field));
  }
}
