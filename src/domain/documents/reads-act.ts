import { asc, eq } from "drizzle-orm";
import { ActContent } from "@/domain/documents/inputs";
import { requireFilesOf } from "@/domain/documents/reads";
import {
  actState,
  type IssuedAct,
  shownHolder,
  type VerifiedAct,
} from "@/domain/documents/rules-verification";
import { verificationLookups } from "@/domain/documents/tables";
import { issuedDocuments } from "@/domain/dossier/tables-work";
import { countWrongGuess, mayGuess } from "@/domain/tenancy/count-wrong-guess";
import type { Context } from "@/domain/tenancy/rules-actor";
import { civilDate } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { readTrackingCode } from "@/lib/tracking-code";

export type Verification = VerifiedAct | { kind: "unknown" } | { kind: "wait" };

async function findAct({ tx }: Context, text: string) {
  const reading = readTrackingCode(text);
  const [row] = await tx
    .select()
    .from(issuedDocuments)
    .where(eq(issuedDocuments.verificationCode, reading.ok ? reading.code : ""));
  return row?.content ? { ...row, content: ActContent.parse(row.content) } : null;
}

/** Whether an act is real and in force. Every look-up is counted, by its result alone; only wrong codes use up tries. */
export async function verifyAct(
  context: Context,
  { code, address }: { code: string; address: string },
): Promise<Verification> {
  const { tx, actor, now } = context;
  const key = `verify:${address}`;
  const [allowed, act] = await Promise.all([mayGuess(context, key), findAct(context, code)]);
  if (!allowed) return { kind: "wait" };
  const state = act ? actState(act, civilDate(now)) : null;
  const counted = tx
    .insert(verificationLookups)
    .values({ municipalityId: actor.municipalityId, id: newId(), at: now, result: state ?? "unknown" });
  await Promise.all([counted, state === null && countWrongGuess(context, key)]);
  if (!act || !state) return { kind: "unknown" };
  const { content } = act;
  return {
    kind: "found",
    state,
    code: act.verificationCode,
    issuer: content.municipality,
    title: content.title,
    service: content.service,
    number: content.number,
    issuedOn: act.issuedOn,
    validUntil: act.validUntil,
    revokedOn: act.revokedAt ? civilDate(act.revokedAt) : null,
    holder: shownHolder(content),
    sha256: act.sha256,
  };
}

/** The acts of a dossier, oldest first, for those who may open its files. Throws not-found for anybody else. */
export async function listActs(context: Context, { dossierId }: { dossierId: string }): Promise<IssuedAct[]> {
  await requireFilesOf(context, dossierId);
  const rows = await context.tx
    .select()
    .from(issuedDocuments)
    .where(eq(issuedDocuments.dossierId, dossierId))
    .orderBy(asc(issuedDocuments.eventSeq));
  return rows.map((row) => ({
    id: row.id,
    code: row.verificationCode,
    content: row.content ? ActContent.parse(row.content) : null,
    state: actState(row, civilDate(context.now)),
    issuedOn: row.issuedOn,
    revoked: row.revokedAt && { on: civilDate(row.revokedAt), reasons: row.revokedWhy },
    file: row.storageKey && row.sha256 ? { storageKey: row.storageKey, sha256: row.sha256 } : null,
  }));
}
