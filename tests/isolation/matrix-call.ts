import { TRPCError } from "@trpc/server";
import type { z } from "zod";
import type { Doors } from "@/db/doors";
import type { Actor } from "@/domain/tenancy/rules";
import { DomainError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import type { Place } from "@/server/place";
import { createCallerFactory, type Policy, type Resend } from "@/server/trpc/base";
import { appRouter } from "@/server/trpc/root";

/** A procedure of the running router, as it declares itself. */
export type Listed = {
  path: string;
  type: string;
  policy: Policy;
  resend?: Resend;
  inputs: z.core.$ZodType[];
};

/** What came back, as somebody outside could read it, and which door the call went through. */
export type Answer = {
  ok: boolean;
  code: string;
  words: string;
  entered: number | "nation" | "system" | null;
  /** What really happened, for whoever reads the test; nobody outside is told. */
  fault?: string;
};

type Definition = { type: string; meta?: { policy?: Policy; resend?: Resend }; inputs?: unknown[] };

const createCaller = createCallerFactory(appRouter);

/** What changes who works here, and where, comes last, so that everybody is there for the rest. */
const changesStaff = ({ path, type }: Listed) => type === "mutation" && /^(people|offices)\./.test(path);

/** Every procedure there is, taken from the router itself, so that a new one is tested without being named here. */
export function listProcedures(): Listed[] {
  const all = Object.entries(appRouter._def.procedures as Record<string, unknown>).map(
    ([path, procedure]) => {
      const { _def } = procedure as { _def: Definition };
      if (!_def.meta?.policy) throw new Error(`${path} declares no policy`);
      return {
        path,
        type: _def.type,
        policy: _def.meta.policy,
        resend: _def.meta.resend,
        inputs: (_def.inputs ?? []) as z.core.$ZodType[],
      };
    },
  );
  return all.toSorted((a, b) => Number(changesStaff(a)) - Number(changesStaff(b)));
}

/** What the declared policy says of an actor at a place; the test's own reading of it. */
export function mayCall({ policy }: Listed, actor: Actor, place: Place): boolean {
  const isHere =
    place.kind === "municipality" &&
    "municipalityId" in actor &&
    actor.municipalityId === place.municipalityId;
  const roles = policy.roles ?? null;
  switch (policy.who) {
    case "anyone":
      return isHere;
    case "applicant":
      return isHere && (actor.kind === "citizen" || actor.kind === "guest");
    case "staff":
      return (
        isHere &&
        actor.kind === "staff" &&
        (roles === null || actor.posts.some(({ role }) => roles.includes(role)))
      );
    case "national":
      return (
        place.kind === "national" &&
        actor.kind === "national" &&
        (roles === null || roles.includes(actor.role))
      );
    case "public":
      return true;
  }
  throw new Error(`a policy for ${String(policy.who)} is not known to the matrix`);
}

let calls = 0;

export const callsMade = (): number => calls;

/** Calls a procedure as the network would and writes down everything that comes back. */
export async function call(
  doors: Doors,
  procedure: Listed,
  actor: Actor,
  place: Place,
  input: unknown,
): Promise<Answer> {
  calls++;
  const seen: Pick<Answer, "entered"> = { entered: null };
  const watched: Doors = {
    ...doors,
    asMunicipality: (who, work, options) => {
      seen.entered = who.municipalityId;
      return doors.asMunicipality(who, work, options);
    },
    asNation: (who, work, options) => {
      seen.entered = "nation";
      return doors.asNation(who, work, options);
    },
    asSystem: (reason, within, work) => {
      seen.entered ??= within?.municipalityId ?? "system";
      return doors.asSystem(reason, within, work);
    },
  };
  const now = new Date("2026-11-24T09:00:00Z");
  const caller = createCaller({ doors: watched, place, actor, now, requestId: "matrix", address: newId() });
  let target: unknown = caller;
  for (const part of procedure.path.split(".")) target = Reflect.get(target as object, part);
  try {
    const value = await (target as (input: unknown) => Promise<unknown>)(input);
    return { ok: true, code: "OK", words: spell(value), entered: seen.entered };
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    const text = error.cause instanceof DomainError ? error.cause.text : null;
    return {
      ok: false,
      code: error.code,
      words: spell({ message: error.message, text }),
      entered: seen.entered,
      fault: rootOf(error),
    };
  }
}

/** The whole answer as text, bytes included in the forms somebody could read them. */
function spell(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) => {
      if (part instanceof Map) return [...part];
      if (part instanceof Set) return [...part];
      if (part instanceof Uint8Array)
        return `${Buffer.from(part).toString("latin1")} ${Buffer.from(part).toString("hex")}`;
      const isBuffer =
        typeof part === "object" &&
        part !== null &&
        "type" in part &&
        part.type === "Buffer" &&
        "data" in part;
      if (isBuffer) return Buffer.from(part.data as number[]).toString("latin1");
      return typeof part === "bigint" ? String(part) : part;
    }) ?? "undefined"
  );
}

function rootOf(error: unknown): string {
  return error instanceof Error && error.cause ? rootOf(error.cause) : String(error);
}
