import { commonWords } from "@/domain/tenancy/rules-password-words";
import { fold } from "@/lib/albanian";

const shortest = 12;
const longest = 200;

export type PasswordProblem = "short" | "long" | "plain" | "named" | "common";

const spelled: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/** Letters alone; `spoken` also reads figures that stand for letters, as in `p4ssw0rd`. */
function letters(text: string, spoken: boolean): string {
  const folded = fold(text);
  const read = spoken ? [...folded].map((sign) => spelled[sign] ?? sign).join("") : folded;
  return read.replace(/[^a-z]/g, "");
}

/** What is left of the letters without one of the common words in them; one rest for each such word. */
const rests = (text: string): string[] =>
  [...commonWords].filter((word) => text.includes(word)).map((word) => text.replaceAll(word, ""));

/** True for one or two words everybody uses, with figures and signs around them, or for figures alone. */
function isCommon(password: string): boolean {
  return [false, true].some((spoken) => {
    const all = letters(password, spoken);
    const once = rests(all);
    return [all, ...once, ...once.flatMap(rests)].some((left) => left.length < 4);
  });
}

/**
 * Why a password may not be used, or null. Length instead of prescribed signs (NIST SP 800-63B): at least twelve
 * characters, none of the passwords guessing begins with, and nothing that the sign-in page itself tells.
 */
export function passwordProblem(
  password: string,
  known: { userName: string; fullName: string; municipality: string },
): PasswordProblem | null {
  const plain = password.normalize("NFKC");
  if (plain.length < shortest) return "short";
  if (plain.length > longest) return "long";
  if (new Set(plain.toLowerCase()).size < 5) return "plain";
  const said = letters(plain, false);
  const names = [known.userName, known.municipality, ...known.fullName.split(/\s+/)].map((name) =>
    letters(name, false),
  );
  if (names.some((name) => name.length >= 4 && said.includes(name))) return "named";
  return isCommon(plain) ? "common" : null;
}
