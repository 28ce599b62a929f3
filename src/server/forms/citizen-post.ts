import { TRPCError } from "@trpc/server";
import { DomainError } from "@/lib/errors";
import type { Language, Text } from "@/lib/text";
import { goTo } from "@/server/auth/form-post";
import { faultPath } from "@/server/fault";
import { isSameOrigin, readRequest } from "@/server/request";
import { createCallerFactory, type RequestContext } from "@/server/trpc/base";
import { appRouter } from "@/server/trpc/root";

const createCaller = createCallerFactory(appRouter);

/** The longest form without a file, in bytes: a page of answers with every row filled. */
const longestForm = 200_000;

/** A form a citizen sent: as whom, in which language, and how to send the browser on. */
export type CitizenPost = {
  context: RequestContext;
  api: ReturnType<typeof createCaller>;
  form: FormData;
  language: Language;
  go: (path: string) => Response;
};

const plain = (status: number, words: string) =>
  new Response(`${status} ${words}\n`, { status, headers: { "cache-control": "no-store" } });

/** The refusal of the domain behind an error, wherever it was thrown; null for a fault. */
export function refusalIn(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  return error instanceof TRPCError && error.cause instanceof DomainError ? error.cause : null;
}

/** Lets a refusal pass, where the page that comes next says all there is to say, and throws a fault on. */
export function throwFault(error: unknown): void {
  if (!refusalIn(error)) throw error;
}

/** The sentence of a refusal a page can show next to its form; anything else is thrown on. */
export function sentenceOf(error: unknown): Text {
  const refusal = refusalIn(error);
  if (refusal?.code === "invalid" || refusal?.code === "conflict") return refusal.text;
  throw error;
}

function languageOf(headers: Headers): Language {
  return /^\/en(\/|$)/.test(headers.get("x-ossis-path") ?? "/") ? "en" : "sq";
}

type Terms = {
  /** The page the form stands on, without language; where somebody who is not signed in comes back to. */
  page: string;
  longest?: number;
  /** The page again with the reason, when the form is too long or came only in part; without it a bare answer. */
  again?: (reason: "size" | "broken") => string;
};

/** Answers a form of somebody who applies as `answerSent` does; a fault of ours is told on a page of its own. */
export async function answerPost(
  request: Request,
  terms: Terms,
  answer: (post: CitizenPost) => Promise<Response>,
): Promise<Response> {
  try {
    return await answerSent(request, terms, answer);
  } catch (error) {
    if (refusalIn(error)) throw error;
    return goTo(faultPath(request, error));
  }
}

/**
 * Answers a form of somebody who applies. From another origin nothing is read at all; without sign-in the browser is
 * sent to it and back to the page; what is nobody's business gets the one 404.
 */
async function answerSent(
  request: Request,
  { page, longest = longestForm, again }: Terms,
  answer: (post: CitizenPost) => Promise<Response>,
): Promise<Response> {
  const { headers } = request;
  if (!isSameOrigin(headers)) return plain(403, "Forbidden");
  const context = await readRequest(headers);
  if (context?.place.kind !== "municipality") return plain(421, "Misdirected Request");
  const language = languageOf(headers);
  const go = (path: string) => goTo(language === "en" ? `/en${path}` : path);
  if (context.actor.kind !== "citizen" && context.actor.kind !== "guest") {
    const back = language === "en" ? `/en${page}` : page;
    return go(`/hyr?kthehu=${encodeURIComponent(back)}`);
  }
  if (Number(headers.get("content-length") ?? longest + 1) > longest)
    return again ? go(again("size")) : plain(413, "Content Too Large");
  const form = await request.formData().catch(() => null);
  if (!form) return again ? go(again("broken")) : plain(400, "Bad Request");
  try {
    return await answer({ context, api: createCaller(context), form, language, go });
  } catch (error) {
    // No page has this address, so the browser reads the not-found page there, in its language.
    if (refusalIn(error)?.code === "not-found") return go("/nuk-gjendet");
    throw error;
  }
}
