import { readWaiting } from "@/server/auth/email-code";
import { arrivalOf, safePath } from "@/server/auth/form-post";
import { hasIdentityProvider } from "@/server/auth/identity";
import { readTyped } from "@/server/auth/typed-again";

type Search = Record<string, string | string[] | undefined>;

/** What went wrong on the way here, by the part of the page it belongs to. */
export type SignInProblem = "identity" | "address" | "too-many" | "mail" | null;

const problems: Record<string, SignInProblem> = {
  identiteti: "identity",
  adresa: "address",
  shume: "too-many",
  posta: "mail",
};

/** What the citizen's sign-in page draws. */
export async function citizenSignIn(headers: Headers, search: Search) {
  const { gabim, kthehu, dolet } = search;
  const arrival = gabim === undefined ? null : await arrivalOf(headers);
  const typed = arrival && (await readTyped(arrival));
  return {
    typed: typed?.text ?? "",
    until: typed?.until ?? null,
    problem: typeof gabim === "string" ? (problems[gabim] ?? null) : null,
    back: typeof kthehu === "string" ? safePath(kthehu, "") : "",
    signedOut: dolet !== undefined,
    identity: hasIdentityProvider(),
  };
}

/** What the page for the code draws; null for a browser that asked for none. */
export async function citizenCode(headers: Headers, search: Search) {
  const arrival = await arrivalOf(headers);
  const waiting = arrival && (await readWaiting(arrival));
  return waiting ? { failed: search.gabim !== undefined, shown: waiting.shown ?? null } : null;
}
