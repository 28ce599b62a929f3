import { env } from "@/lib/env";
import { addressOf } from "@/server/address-print";
import type { Arrival } from "@/server/auth/realm";
import { present } from "@/server/clock";
import { doors } from "@/server/doors";
import { faultPath } from "@/server/fault";
import { findPlace } from "@/server/place";
import { isSameOrigin } from "@/server/request";

const longestForm = 20_000;

export type Cookie = { name: string; value: string; seconds: number };

const plain = (status: number, words: string) =>
  new Response(`${status} ${words}\n`, { status, headers: { "cache-control": "no-store" } });

/** Where, when and from which address a request came; null for a host that is none of ours. */
export async function arrivalOf(headers: Headers): Promise<Arrival | null> {
  const place = await findPlace(headers.get("host"), env().OSSIS_BASE, doors());
  return place && { doors: doors(), place, now: present(), address: addressOf(headers), headers };
}

type Answer = (arrival: Arrival, form: FormData) => Promise<Response>;

/**
 * Answers a sent sign-in form. A form from another origin is refused before anything is read, a sibling
 * municipality's included: it could otherwise sign somebody in as another person.
 */
export async function answerForm(request: Request, answer: Answer): Promise<Response> {
  try {
    return await answerSent(request, answer);
  } catch (error) {
    return goTo(faultPath(request, error));
  }
}

async function answerSent(request: Request, answer: Answer): Promise<Response> {
  const arrival = await arrivalOf(request.headers);
  if (!arrival) return plain(421, "Misdirected Request");
  if (!isSameOrigin(request.headers)) return plain(403, "Forbidden");
  if (Number(request.headers.get("content-length") ?? longestForm + 1) > longestForm)
    return plain(413, "Too Large");
  const form = await request.formData().catch(() => null);
  return form ? answer(arrival, form) : plain(400, "Bad Request");
}

/** The text of a field; empty when it is missing or a file. */
export function field(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** Sends the browser on with a GET, and gives it these cookies; one with no seconds is taken away. */
export function goTo(location: string, cookies: Cookie[] = []): Response {
  const headers = new Headers({ location, "cache-control": "no-store" });
  for (const { name, value, seconds } of cookies) {
    headers.append(
      "set-cookie",
      `${name}=${value}; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=${seconds}`,
    );
  }
  return new Response(null, { status: 303, headers });
}

/** A path of this host to go back to; the other way round of an open redirect: anything else becomes `home`. */
export function safePath(path: string, home: string): string {
  if (!/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(path) || path.startsWith("/api/")) return home;
  return path.length > 500 ? home : path;
}
