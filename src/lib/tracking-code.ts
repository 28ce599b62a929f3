/** Crockford's base32: no I, L, O, U, so that nothing can be misread or spelt into a word. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const PLACE_LENGTH = 2;
const RANDOM_LENGTH = 16;
const DATA_LENGTH = PLACE_LENGTH + RANDOM_LENGTH;
const CODE_LENGTH = DATA_LENGTH + 2;
const FIELD_ORDER = 31;

// Reed–Solomon over GF(32) with x⁵ + x² + 1: two check characters find every wrong character and its place,
// and refuse every swap of two.
const powers: number[] = [];
for (let value = 1; powers.length < FIELD_ORDER; value = value & 16 ? (value << 1) ^ 0b100101 : value << 1) {
  powers.push(value);
}

const power = (exponent: number) => powers[exponent % FIELD_ORDER] ?? 0;
const logs = Array.from({ length: FIELD_ORDER + 1 }, (_, value) => powers.indexOf(value));
const log = (value: number) => logs[value] ?? -1;
const multiply = (a: number, b: number) => (a && b ? power(log(a) + log(b)) : 0);
const divide = (a: number, b: number) => (a ? power(log(a) - log(b) + FIELD_ORDER) : 0);

function syndromes(symbols: number[]): { sum: number; weighted: number } {
  let [sum, weighted] = [0, 0];
  for (const [place, symbol] of symbols.entries()) {
    sum ^= symbol;
    weighted ^= multiply(symbol, power(place));
  }
  return { sum, weighted };
}

function withChecks(data: number[]): string {
  const { sum, weighted } = syndromes(data);
  const [first, second] = [power(DATA_LENGTH), power(DATA_LENGTH + 1)];
  const lastCheck = divide(weighted ^ multiply(sum, first), first ^ second);
  return [...data, sum ^ lastCheck, lastCheck].map((symbol) => ALPHABET[symbol]).join("");
}

/**
 * A new code of 20 characters: the number of the municipality (0 to 1023) hidden under the random characters that
 * follow, 80 random bits, and two check characters.
 */
export function newTrackingCode(municipalityId: number): string {
  const random = [...crypto.getRandomValues(new Uint8Array(RANDOM_LENGTH))].map((byte) => byte % 32);
  return withChecks([...masked([municipalityId >> 5, municipalityId & 31], random), ...random]);
}

/** Hides or shows the place: no two codes begin alike, yet any host can tell whose a code is without a look-up. */
function masked(place: number[], random: number[]): number[] {
  return place.map((symbol, index) => symbol ^ (random[index] ?? 0));
}

/** The code in groups of five, as it is printed: `K7QM3-XPD81-RT2WZ-9AB4C`. */
export function formatTrackingCode(code: string): string {
  return code.match(/.{1,5}/g)?.join("-") ?? code;
}

export type TrackingCodeReading =
  | { ok: true; code: string; municipalityId: number }
  | { ok: false; problem: "length" | "character" | "unreadable"; position?: number };

/**
 * Reads a code as a person types it: any case, spaces and hyphens anywhere, O for 0, I and L for 1.
 * The municipality is the number the code carries, whether or not there is such a one. "character" names the one
 * wrong character, counted from 1 without separators; "unreadable" means several.
 */
export function readTrackingCode(text: string): TrackingCodeReading {
  const typed = text
    .slice(0, 200)
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, "");
  const characters = [...typed.replaceAll("O", "0").replace(/[IL]/g, "1")];
  if (characters.length !== CODE_LENGTH) return { ok: false, problem: "length" };

  const symbols = characters.map((character) => ALPHABET.indexOf(character));
  const foreign = symbols.indexOf(-1);
  if (foreign >= 0) return { ok: false, problem: "character", position: foreign + 1 };

  const { sum, weighted } = syndromes(symbols);
  if (sum === 0 && weighted === 0)
    return { ok: true, code: characters.join(""), municipalityId: placeOf(symbols) };
  const place = sum && weighted ? log(divide(weighted, sum)) : CODE_LENGTH;
  if (place < CODE_LENGTH) return { ok: false, problem: "character", position: place + 1 };
  return { ok: false, problem: "unreadable" };
}

function placeOf(symbols: number[]): number {
  const [high = 0, low = 0] = masked(symbols.slice(0, PLACE_LENGTH), symbols.slice(PLACE_LENGTH));
  return high * 32 + low;
}
