const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const COUNTER_LIMIT = 0x1000;

let last = { ms: 0, counter: 0 };

/** Never goes back, even when the machine's clock does: later identifiers of a process sort later. */
function nextTick(now: number, random: number): { ms: number; counter: number } {
  if (now > last.ms) return { ms: now, counter: random % (COUNTER_LIMIT / 2) };
  const counter = last.counter + 1;
  return counter < COUNTER_LIMIT ? { ms: last.ms, counter } : { ms: last.ms + 1, counter: 0 };
}

/** A new identifier: UUID version 7 (RFC 9562), ordered by time, 62 random bits. */
export function newId(): string {
  // Of a random identifier the last two groups are kept; it comes cheaper than as many random bytes.
  const random = crypto.randomUUID();
  last = nextTick(Date.now(), Number.parseInt(random.slice(0, 4), 16));
  const time = last.ms.toString(16).padStart(12, "0");
  const counter = last.counter.toString(16).padStart(3, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${random.slice(19)}`;
}

/** True for an identifier written as `newId` writes it: any UUID, lower case, with hyphens. */
export function isId(text: unknown): text is string {
  return typeof text === "string" && UUID.test(text);
}

/** `bytes` random bytes as base64url, for links and one-time codes. */
export function newSecret(bytes: number): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  return btoa(String.fromCharCode(...random))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
