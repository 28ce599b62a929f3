import { initTRPC, TRPCError } from "@trpc/server";
import type { Doors } from "@/db/doors";
import type { Tx } from "@/db/lease";
import type {
  Actor,
  CitizenActor,
  GuestActor,
  MunicipalActor,
  NationalActor,
  NationalRole,
  PublicActor,
  Role,
  StaffActor,
} from "@/domain/tenancy/rules";
import { DomainError, forbidden } from "@/lib/errors";
import { type Issued, keepFirstPasswords } from "@/server/auth/first-passwords";
import { toTransport } from "@/server/errors";
import type { Place } from "@/server/place";

/**
 * Every procedure passes here: it names who may call it, and runs inside one transaction as the place of the request.
 * The bare builder is not exported, so a procedure without a policy cannot be written.
 */
export type RequestContext = {
  doors: Doors;
  place: Place;
  actor: Actor;
  now: Date;
  requestId: string;
  /** A keyed fingerprint of the sender's network address, to count guesses by; never the address itself. */
  address?: string;
};

/** Who may call a procedure; read by the tests that call every procedure as everybody. */
export type Policy = {
  who: "anyone" | "applicant" | "staff" | "national" | "public";
  roles: readonly string[] | null;
};

/**
 * What a mutation does when its answer was lost and the same is sent again: finds it done and answers the `same`, does
 * `nothing` and may say so, or acts `anew`: a link or password nobody saw is made again, and every guess counts.
 */
export type Resend = "same" | "nothing" | "anew";

/** A query cannot write, the database refuses it; unless it `notes` something about who asked, such as a wrong guess. */
type Meta = { policy?: Policy; notes?: boolean; resend?: Resend };

const t = initTRPC
  .context<RequestContext>()
  .meta<Meta>()
  .create({
    defaultMeta: { policy: { who: "anyone", roles: null } },
    errorFormatter: ({ shape, error }) => ({
      code: shape.code,
      message: shape.message,
      data: { code: shape.data.code, text: error.cause instanceof DomainError ? error.cause.text : null },
    }),
  });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

const signIn = { sq: "Hyni për të vazhduar.", en: "Sign in to go on." };
const notYours = { sq: "Nuk keni të drejtë ta bëni këtë.", en: "You may not do this." };

/** Opens the transaction of the place; a failed procedure must roll it back, and `next` returns failures instead of throwing. */
function inside<A extends MunicipalActor>(actor: A, reads: boolean) {
  return async (ctx: RequestContext, proceed: (tx: Tx, actor: A) => Promise<{ ok: boolean }>) => {
    if (ctx.place.kind !== "municipality" || actor.municipalityId !== ctx.place.municipalityId) {
      throw new TRPCError({ code: "NOT_FOUND", message: "Nuk u gjet." });
    }
    return ctx.doors.asMunicipality(actor, (tx) => proceed(tx, actor), { reads });
  };
}

function unwrap<Result extends { ok: boolean; error?: TRPCError }>(result: Result): Result {
  if (!result.ok && result.error) throw toTransport(result.error);
  return result;
}

function refuse(signedIn: boolean): never {
  if (!signedIn)
    throw new TRPCError({
      code: "UNAUTHORIZED",
      message: signIn.sq,
      cause: new DomainError("forbidden", signIn),
    });
  throw toTransport(forbidden(notYours));
}

function municipal<A extends MunicipalActor>(policy: Policy, admit: (actor: Actor) => A | null) {
  return t.procedure.meta({ policy }).use(async ({ ctx, next, type, meta }) => {
    const actor = admit(ctx.actor);
    if (!actor) return refuse(ctx.actor.kind !== "visitor" && ctx.actor.kind !== "public");
    // First passwords given on the way; this role can write no secret, so another keeps them once all is committed.
    const issued: Issued[] = [];
    try {
      const result = await inside(actor, type === "query" && !meta?.notes)(ctx, async (tx, who) =>
        unwrap(await next({ ctx: { tx, actor: who, now: ctx.now, issued } })),
      );
      if (issued.length > 0) await keepFirstPasswords(ctx, actor.municipalityId, issued);
      return result as Awaited<ReturnType<typeof next<{ tx: Tx; actor: A; now: Date; issued: Issued[] }>>>;
    } catch (error) {
      throw toTransport(error);
    }
  });
}

const isMunicipal = (actor: Actor): actor is MunicipalActor => "municipalityId" in actor;

/** Anybody on a municipality's host, signed in or not. */
export const forAnyone = () =>
  municipal<MunicipalActor>({ who: "anyone", roles: null }, (actor) => (isMunicipal(actor) ? actor : null));

/** A signed-in citizen, or a guest who proved an e-mail address. */
export const forApplicant = () =>
  municipal<CitizenActor | GuestActor>({ who: "applicant", roles: null }, (actor) =>
    actor.kind === "citizen" || actor.kind === "guest" ? actor : null,
  );

/** Staff of the municipality, of these roles or of any. */
export const forStaff = (...roles: Role[]) =>
  municipal<StaffActor>({ who: "staff", roles: roles.length > 0 ? roles : null }, (actor) => {
    if (actor.kind !== "staff") return null;
    return roles.length === 0 || actor.posts.some((post) => roles.includes(post.role)) ? actor : null;
  });

function national<A extends NationalActor | PublicActor>(policy: Policy, admit: (ctx: RequestContext) => A) {
  return t.procedure.meta({ policy }).use(async ({ ctx, next, type }) => {
    const actor = admit(ctx);
    try {
      const result = await ctx.doors.asNation(
        actor,
        async (tx) => unwrap(await next({ ctx: { tx, actor, now: ctx.now } })),
        { reads: type === "query" },
      );
      return result as Awaited<ReturnType<typeof next<{ tx: Tx; actor: A; now: Date }>>>;
    } catch (error) {
      throw toTransport(error);
    }
  });
}

/** National users, of these roles or of any; they see the catalogue and aggregates, never a dossier. */
export const forNation = (...roles: NationalRole[]) =>
  national<NationalActor>({ who: "national", roles: roles.length > 0 ? roles : null }, ({ place, actor }) => {
    if (place.kind !== "national" || actor.kind !== "national")
      return refuse(actor.kind !== "public" && actor.kind !== "visitor");
    return roles.length > 0 && !roles.includes(actor.role) ? refuse(true) : actor;
  });

/** Anybody on the national public pages. */
export const forPublic = () =>
  national<PublicActor>({ who: "public", roles: null }, () => ({ kind: "public" }));
