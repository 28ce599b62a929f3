/** How a phone number or e-mail address was read. */
type Unread<Problem extends string> = { ok: false; problem: Problem };

export type PhoneReading =
  | { ok: true; value: string; kind: "mobile" | "landline" | "abroad" }
  | Unread<"length" | "format">;

/**
 * A phone number in E.164 (`+355691234567`), from `069 123 4567`, `+355 69…`, `00355…` or `69…`. Mobile numbers
 * have nine digits after the country code and start with 6, landlines eight; numbers abroad need + or 00.
 */
export function readPhone(text: string): PhoneReading {
  const typed = text
    .slice(0, 100)
    .normalize("NFKC")
    .replace(/[\s\p{Pd}./()]/gu, "");
  if (!/^\+?\d+$/.test(typed)) return { ok: false, problem: "format" };
  const international = typed.replace(/^00/, "+");
  if (international.startsWith("+") && !international.startsWith("+355")) {
    const plausible = /^\+[1-9]\d{7,14}$/.test(international);
    return plausible ? { ok: true, value: international, kind: "abroad" } : { ok: false, problem: "length" };
  }
  const national = international.replace(/^(\+355|355(?=\d{8,9}$))?0?/, "");
  if (/^6\d{8}$/.test(national)) return { ok: true, value: `+355${national}`, kind: "mobile" };
  if (/^[2-58]\d{7}$/.test(national)) return { ok: true, value: `+355${national}`, kind: "landline" };
  return { ok: false, problem: /^[2-68]/.test(national) ? "length" : "format" };
}

/** A mobile number, one of Tirana, and one of any other area. */
const atHome = [/^\+355(6\d)(\d{3})(\d{4})$/, /^\+355(4)(\d{3})(\d{4})$/, /^\+355(\d\d)(\d{3})(\d{3})$/];

/**
 * An Albanian number as it is dialled at home, `069 123 4567` or `04 222 3344`; others as `+39 3331234567` are left
 * whole.
 */
export function formatPhone(value: string): string {
  for (const shape of atHome) {
    const found = shape.exec(value);
    if (found) return `0${found[1]} ${found[2]} ${found[3]}`;
  }
  return value.replace(/^\+355/, "0");
}

const LOCAL_PART = /^[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+)*$/;
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/;

/**
 * An e-mail address with its domain in lower case. Look-alike characters are made plain before the check, so
 * that none can turn into another address after it.
 */
export function readEmail(text: string): { ok: true; value: string } | Unread<"length" | "format"> {
  const typed = text.slice(0, 400).normalize("NFKC").trim();
  if (typed.length > 254) return { ok: false, problem: "length" };
  const at = typed.lastIndexOf("@");
  const [local, domain] = [typed.slice(0, at), typed.slice(at + 1).toLowerCase()];
  if (at < 1 || local.length > 64 || !LOCAL_PART.test(local) || !DOMAIN.test(domain)) {
    return { ok: false, problem: "format" };
  }
  return { ok: true, value: `${local}@${domain}` };
}
