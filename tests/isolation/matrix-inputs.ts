import type { z } from "zod";
import { newId } from "@/lib/ids";
import { newTrackingCode, readTrackingCode } from "@/lib/tracking-code";
import { type Hints, inputFor } from "./input-from-schema";
import type { Listed } from "./matrix-call";
import { niptOf, numberOf, phoneOf, type Tenant } from "./tenants";

/** Which rows a field of this name speaks of; any other identifier may be any row's. */
const rowsOf: Record<string, string[]> = {
  taskId: ["tasks.id"],
  consultationId: ["consultations.id"],
  dossierId: ["dossiers.id"],
  draftId: ["drafts.id"],
  attachmentId: ["attachments.id"],
  fileId: ["attachments.id"],
  mandateId: ["mandates.id"],
  documentId: ["issued_documents.id", "attachments.id"],
  from: ["staff.id"],
  to: ["staff.id"],
  assignee: ["staff.id"],
  staffId: ["staff.id"],
  personId: ["persons.id"],
  officeId: ["offices.id"],
  sessionId: ["sessions.id"],
  absenceId: ["absences.id"],
  code: ["dossiers.tracking_code", "issued_documents.verification_code"],
  trackingCode: ["dossiers.tracking_code"],
  verificationCode: ["issued_documents.verification_code"],
};

const words: Record<string, unknown[]> = {
  procedure: ["CIV-01"],
  code: ["CIV-01"],
  outcome: ["complete", "approve", "approved", "ok"],
  year: [2026],
  number: ["1", 1],
  fromOn: ["2026-12-01", "2026-12-11", "2026-12-21", "2027-01-11"],
  toOn: ["2027-01-20", "2026-12-30", "2026-12-18", "2026-12-02", null],
  down: ["j"],
  up: ["k"],
  take: ["m"],
  hold: ["p"],
  go: ["g"],
};

/** Realistic values out of the rows of one municipality. */
export function hintsOf(tenant: Tenant): Hints {
  const all = [...tenant.values].filter(([key]) => key.endsWith(".id")).flatMap(([, ids]) => ids.slice(0, 4));
  const own: Record<string, unknown[]> = {
    personalNumber: [numberOf(tenant.id, 0)],
    nipt: [niptOf(tenant.id)],
    phone: [phoneOf(tenant.id)],
    email: [`${tenant.word.toLowerCase()}@example.com`],
    register: [`${tenant.letters}-2026-000001`],
    registerNumber: [`${tenant.letters}-2026-000001`],
    reference: [`${tenant.letters}-2026-000001`],
    secret: tenant.links,
    ending: [numberOf(tenant.id, 0).slice(-3)],
    id: [
      ...["attachments.id", "dossiers.id", "drafts.id", "tasks.id"].flatMap(
        (key) => tenant.values.get(key)?.slice(0, 3) ?? [],
      ),
      ...all,
    ],
  };
  return (field) => [
    ...(rowsOf[field] ?? []).flatMap((key) => tenant.values.get(key) ?? []),
    ...(own[field] ?? []),
    ...(words[field] ?? []),
  ];
}

/** The whole input of a procedure; `undefined` for one that takes none. Throws CannotGenerate. */
export function inputOf({ inputs }: Listed, hints: Hints, seed: number): unknown {
  if (inputs.length === 0) return undefined;
  return inputs
    .map((schema) => inputFor(schema, hints, seed))
    .reduce((whole, part) => ({ ...(whole as object), ...(part as object) }));
}

/** A value of the same form that belongs to nobody. */
function twinOf(value: string, tenant: Tenant): string {
  if (tenant.links.includes(value)) return `${newId().replaceAll("-", "")}${value.slice(32)}`;
  if (/^[0-9a-f]{8}-/.test(value)) return newId();
  if (readTrackingCode(value).ok) return newTrackingCode(tenant.id);
  if (/^[A-Z]{3}-2026-/.test(value)) return `${tenant.letters}-2026-987654`;
  if (value === niptOf(tenant.id)) return niptOf(tenant.id + 500);
  return value === numberOf(tenant.id, 0) ? numberOf(tenant.id, 7) : value;
}

export type Twin = { input: unknown; replaced: [string, string][] };

/** The same input with everything that names a row of the municipality replaced by what names none. */
export function withoutRows(input: unknown, tenant: Tenant): Twin {
  const known = new Set([...tenant.values.values()].flat());
  for (const own of [`${tenant.letters}-2026-000001`, niptOf(tenant.id), ...tenant.links]) known.add(own);
  const replaced: [string, string][] = [];
  const walk = (part: unknown): unknown => {
    if (typeof part === "string" && known.has(part)) {
      const twin = twinOf(part, tenant);
      if (twin !== part) replaced.push([part, twin]);
      return twin;
    }
    if (Array.isArray(part)) return part.map(walk);
    if (part === null || typeof part !== "object" || part instanceof Date) return part;
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, walk(value)]));
  };
  return { input: walk(input), replaced };
}

/** True when the procedure refuses keys it does not know. */
export const takesInput = ({ inputs }: Listed): boolean =>
  inputs.some((schema) => ["object", "pipe"].includes((schema as z.core.$ZodTypes)._zod.def.type));
