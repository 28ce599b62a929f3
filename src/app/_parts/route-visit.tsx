import type { ReactNode } from "react";
import type { Language } from "@/lib/text";
import { addressOf } from "@/server/addresses";
import { faultPath } from "@/server/fault";
import { findMunicipality, type Place } from "@/server/place";
import { isSameOrigin, readRequest } from "@/server/request";
import type { RequestContext } from "@/server/trpc/base";
import { callerOf } from "@/server/trpc/caller";
import { renderScriptlessPage } from "@/ui/citizen/scriptless-page";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

/** A request for a page without script, on a municipality's host. */
export type Visit = {
  context: RequestContext;
  place: Extract<Place, { kind: "municipality" }>;
  api: ReturnType<typeof callerOf>;
  language: Language;
  path: string;
  nonce: string;
};

export type RouteParams<Names extends string = never> = { params: Promise<Record<Names, string>> };

/** A request, or what is known of one. */
type Asked = Pick<Request, "headers" | "method">;

/** The longest form of these pages without a file, in bytes. */
export const longestForm = 30_000;

/** Reads who asks for what; null when the host is no municipality. */
export async function readVisit({ headers }: Pick<Asked, "headers">): Promise<Visit | null> {
  const context = await readRequest(headers);
  if (context?.place.kind !== "municipality") return null;
  const asked = headers.get("x-ossis-path") ?? "/";
  const english = /^\/en(?=\/|$)/.test(asked);
  return {
    context,
    place: context.place,
    api: callerOf(context),
    language: english ? "en" : "sq",
    path: english ? asked.slice(3) : asked,
    nonce: headers.get("x-nonce") ?? "",
  };
}

const keptPrivate = { "cache-control": "private, no-store", "x-robots-tag": "noindex" };

/** The answer for a host that is none of ours, or a form sent from somewhere else. */
export const refusal = (status: 403 | 404 | 421) => new Response(null, { status, headers: keptPrivate });

/** The title of a page that shows a form again, which says so first to whoever only hears it. */
export function titleWithError(language: Language, title: string): string {
  return `${translator(language, systemMessages)("errorPrefix")} ${title}`;
}

/** A whole page as an answer. */
export async function answerPage(
  {
    language,
    path,
    nonce,
    place,
  }: Pick<Visit, "language" | "path" | "nonce"> & { place: { fullName: string } },
  page: { title: string; children: ReactNode; status?: number; headers?: Record<string, string> },
): Promise<Response> {
  const { children, status = 200 } = page;
  const title = status === 422 ? titleWithError(language, page.title) : page.title;
  const html = await renderScriptlessPage({
    language,
    path,
    nonce,
    name: place.fullName,
    title: `${title} – ${place.fullName}`,
    children,
  });
  return new Response(html, {
    status,
    headers: { "content-type": "text/html; charset=utf-8", ...keptPrivate, ...page.headers },
  });
}

/** "See there": the answer to a form, so that going back or reloading sends nothing again. */
export function seeOther(location: string, headers: Record<string, string> = {}): Response {
  return new Response(null, { status: 303, headers: { location, ...keptPrivate, ...headers } });
}

/** The words of one field of a form; a file or nothing counts as none. */
export function wordsOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** Runs a handler for a municipality's own host; a form must come from a page of the same host. */
export async function onVisit(
  request: Asked,
  answer: (visit: Visit) => Promise<Response>,
): Promise<Response> {
  if (request.method === "POST" && !isSameOrigin(request.headers)) return refusal(403);
  try {
    const visit = await readVisit(request);
    return visit ? await answer(visit) : refusal(421);
  } catch (error) {
    return seeOther(faultPath(request, error));
  }
}

/**
 * Where a code belongs, when it belongs elsewhere: decided from the code alone, without looking it up, so that the
 * answer tells nobody whether there is such a code.
 */
export async function elsewhere(
  { context, place, language }: Visit,
  municipalityId: number,
  path: string,
): Promise<Response | null> {
  if (municipalityId === place.municipalityId) return null;
  const other = await findMunicipality(context.doors, municipalityId);
  return other ? seeOther(`${addressOf(other)}${language === "en" ? "/en" : ""}${path}`) : null;
}
