import { fold } from "@/lib/albanian";
import { about, tooLong, unreadable } from "@/lib/form-answers-messages";
import { absent, asText, bad, fine, oneLine, type Reader } from "@/lib/form-answers-reader";
import { isBlank, isRecord, own, type Reading } from "@/lib/form-answers-value";
import { readParcelNumber, readParcelZone } from "@/lib/identifiers";
import type { Text } from "@/lib/text";

/** A part left empty is missing; a part filled in wrongly is not. */
function wrongPart(raw: Record<string, unknown>, part: string, message: Text): Reading {
  return isBlank(own(raw, part)) ? absent(message, part) : bad(message, part);
}

export const readAddress: Reader<"address"> = (field, raw, context) => {
  if (!isRecord(raw) || !onlyKeys(raw, ["unit", "street"])) return bad(unreadable(field));
  const typed = oneLine(own(raw, "unit"));
  const unit =
    context.units.find((name) => name === typed) ?? context.units.find((name) => fold(name) === fold(typed));
  if (unit === undefined) {
    const message = about(
      field,
      "Zgjidhni njësinë administrative te {}",
      "Choose the administrative unit for {}",
    );
    return wrongPart(raw, "unit", message);
  }
  const street = oneLine(own(raw, "street"));
  if (street === "") {
    const message = about(field, "Shkruani rrugën ose fshatin te {}", "Enter the street or village for {}");
    return wrongPart(raw, "street", message);
  }
  return street.length <= 200 ? fine({ unit, street }) : bad(tooLong(field, street.length, 200), "street");
};

export const readParcel: Reader<"parcel"> = (field, raw) => {
  if (!isRecord(raw) || !onlyKeys(raw, ["zone", "number"])) return bad(unreadable(field));
  const zone = readParcelZone(asText(own(raw, "zone")));
  const number = readParcelNumber(asText(own(raw, "number")));
  if (!zone.ok) {
    const message = about(
      field,
      "Zona kadastrale te {} duhet të ketë 4 shifra, p.sh. 1234",
      "The cadastral zone of {} must have 4 digits, e.g. 1234",
    );
    return wrongPart(raw, "zone", message);
  }
  if (!number.ok) {
    const message = about(
      field,
      "Shkruani numrin e pasurisë te {}, p.sh. 12/345",
      "Enter the property number for {}, e.g. 12/345",
    );
    return wrongPart(raw, "number", message);
  }
  return fine({ zone: zone.value, number: number.value });
};

function onlyKeys(raw: Record<string, unknown>, keys: string[]): boolean {
  return Object.keys(raw).every((key) => keys.includes(key));
}
