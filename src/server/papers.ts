import { z } from "zod";
import type { HolderActor } from "@/domain/tenancy/rules";
import { seal, unseal } from "@/server/auth/sealed";
import { readCookie } from "@/server/auth/session-token";
import type { Place } from "@/server/place";
import type { RequestContext } from "@/server/trpc/base";

/** Kept for half an hour, on this host alone. */
const cookie = "__Host-ossis.papers";
const lifetime = 1800;

const Papers = z.object({ municipalityId: z.number(), dossierId: z.uuid(), code: z.string() });

type Here = Extract<Place, { kind: "municipality" }>;

/** The header that lets a browser act for one dossier for half an hour, after a proof. */
export async function papersCookie(
  place: Here,
  papers: { dossierId: string; code: string },
): Promise<string> {
  const value = await seal("papers", { municipalityId: place.municipalityId, ...papers }, lifetime);
  return `${cookie}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${lifetime}`;
}

/** The dossier of this code, when the sender proved here to hold its papers; null without a proof. */
async function findHolder(headers: Headers, place: Here, code: string): Promise<HolderActor | null> {
  const papers = await unseal("papers", readCookie(headers, cookie), Papers);
  if (papers?.municipalityId !== place.municipalityId || papers.code !== code) return null;
  return { kind: "holder", municipalityId: place.municipalityId, dossierId: papers.dossierId };
}

/** The request as the holder of the papers of a tracking code makes it; null without a proof. */
export async function asHolder(
  headers: Headers,
  context: RequestContext,
  code: string,
): Promise<(RequestContext & { actor: HolderActor }) | null> {
  const actor = context.place.kind === "municipality" ? await findHolder(headers, context.place, code) : null;
  return actor && { ...context, actor };
}
