/** A text for searching: lower case, without ë, ç and other marks, spaces single. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
}

const collator = new Intl.Collator("sq", { numeric: true });

/** Dictionary order, in which dh, gj, ll, nj, rr, sh, th, xh and zh are letters: Dhërmi follows Durrës. */
export function compareAlbanian(a: string, b: string): number {
  return collator.compare(a, b);
}

const digraphs = ["dh", "gj", "ll", "nj", "rr", "sh", "th", "xh", "zh"];

/** The letter a word stands under in a dictionary, as a heading: `Shërbim` under `Sh`, `Çertifikatë` under `Ç`. */
export function firstLetter(word: string): string {
  const [first = "", ...rest] = word.normalize("NFC").trim().slice(0, 2);
  const start = (first + rest.join("")).toLowerCase();
  return first.toUpperCase() + (digraphs.includes(start) ? start.slice(1) : "");
}

const replacements: Record<string, string> = {
  "€": "EUR",
  "…": "...",
  ß: "ss",
  đ: "d",
  "[": "(",
  "{": "(",
  "]": ")",
  "}": ")",
  "\\": "/",
  "|": "/",
  "^": "'",
  "`": "'",
  "~": "-",
  "\t": " ",
};

/**
 * The text of a short message: every character takes one septet of GSM 7-bit, since a single ë would cut the
 * message from 160 to 70 characters. What has no likeness becomes "?".
 */
export function toGsm(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[‘’‚ʼ´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[\p{Pd}−]/gu, "-")
    .replace(/\r\n?/g, "\n")
    .replace(/\s/g, (space) => (space === "\n" ? "\n" : " "))
    .replace(/[^\n -Z_a-z]/gu, (character) => replacements[character] ?? "?");
}

/** How many short messages a text takes once written with `toGsm`: 160 characters in one, 153 in each of more. */
export function smsParts(text: string): number {
  const { length } = toGsm(text);
  return length <= 160 ? 1 : Math.ceil(length / 153);
}
