import { createHash } from "node:crypto";
import type { EventBy } from "@/domain/dossier/inputs";
import type { DossierEvent } from "@/domain/dossier/rules-events";

/** The link before the first event of a dossier. */
export const chainStart = Buffer.alloc(32);

export type ChainedEvent = { dossierId: string; seq: number; at: Date; by: EventBy; event: DossierEvent };

/**
 * One text for one value: keys sorted, no spaces, undefined left out. Two different entries can never give
 * the same bytes, because every text is quoted and every part has its place in one JSON array.
 */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value).filter(([, part]) => part !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(",")}}`;
  }
  return JSON.stringify(value ?? null);
}

/** The canonical text of an entry: what its link covers beside the link before. */
export function linkText({ dossierId, seq, at, by, event }: ChainedEvent): string {
  return canonical([dossierId, seq, at.toISOString(), by, event]);
}

/** SHA-256 (32 bytes) over the link before and the canonical bytes of the entry. */
export function chainHash(previous: Buffer, entry: ChainedEvent): Buffer {
  return createHash("sha256").update(previous).update(linkText(entry)).digest();
}

/** An entry as the database keeps it. */
export type StoredEvent = Omit<ChainedEvent, "event"> & {
  kind: string;
  data: Record<string, unknown>;
  previousHash: Buffer;
  hash: Buffer;
};

/**
 * The number of the first entry that is not what was written, null when the whole history is. `head` is the last
 * link as kept elsewhere (the dossier's own row, or a copy outside): only it shows a tail that was cut off.
 */
export function findBreak(
  entries: StoredEvent[],
  head: { eventSeq: number; eventHash: Buffer },
): number | null {
  let link: Buffer = chainStart;
  for (const [place, entry] of entries.entries()) {
    const { dossierId, seq, at, by, kind, data } = entry;
    const event = { ...data, kind } as DossierEvent;
    const isNext = seq === place + 1 && entry.previousHash.equals(link);
    if (!isNext || !chainHash(link, { dossierId, seq, at, by, event }).equals(entry.hash)) return place + 1;
    link = entry.hash;
  }
  return head.eventSeq === entries.length && head.eventHash.equals(link) ? null : entries.length + 1;
}

/** SHA-256 in hexadecimal of any plain value, equal for equal values. */
export function fingerprint(value: unknown): string {
  return createHash("sha256").update(canonical(value)).digest("hex");
}
