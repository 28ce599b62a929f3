import { redirect } from "next/navigation";
import { env } from "@/lib/env";
import type { Language } from "@/lib/text";
import { demoSignIn } from "@/server/auth/demo-sign-in";
import { deskLanguage, deskOf } from "@/server/auth/desk";
import { arrivalOf, safePath } from "@/server/auth/form-post";
import { totpAddress } from "@/server/auth/one-time-passwords";
import { signedInAccount } from "@/server/auth/post-new-password";
import { readCodes } from "@/server/auth/recovery-page";
import { readStep } from "@/server/auth/sign-in-step";
import { readTyped } from "@/server/auth/typed-again";
import { faultPath } from "@/server/fault";

export type Search = Promise<Record<string, string | string[] | undefined>>;

/** What every sign-in page for those who work here needs to draw itself. */
export type DeskPage = { language: Language; placeTitle: string; base: string; failed: boolean };

async function deskPage(headers: Headers, search: Search) {
  const arrival = await arrivalOf(headers).catch((error: unknown) => redirect(faultPath({ headers }, error)));
  if (!arrival) return null;
  const { place } = arrival;
  const facts = await search;
  const language = deskLanguage(headers);
  const national = language === "en" ? "National coordination" : "Koordinimi kombëtar";
  const placeTitle = place.kind === "municipality" ? place.fullName : national;
  const page: DeskPage = {
    language,
    placeTitle,
    base: deskOf(place).base,
    failed: facts.gabim !== undefined,
  };
  return { arrival, page, facts };
}

/** The first page; null for a host that is none of ours. */
export async function passwordPage(headers: Headers, search: Search) {
  const found = await deskPage(headers, search);
  if (!found) return null;
  const { page, facts } = found;
  const back = typeof facts.kthehu === "string" ? safePath(facts.kthehu, "") : "";
  const typed = page.failed ? (await readTyped(found.arrival)).text : "";
  return {
    ...page,
    typed,
    back,
    signedOut: facts.dolet !== undefined,
    changed: facts.ndryshuar !== undefined,
    demo: await demoSignIn(found.arrival),
  };
}

/** The page for the code; null for a browser that did not pass the password. */
export async function codePage(headers: Headers, search: Search): Promise<DeskPage | null> {
  const found = await deskPage(headers, search);
  const step = found && (await readStep(headers, found.arrival.place, "code"));
  return step ? found.page : null;
}

/** The page where the authenticator application learns its secret; null for a browser that is not at it. */
export async function enrolmentPage(headers: Headers, search: Search) {
  const found = await deskPage(headers, search);
  const step = found && (await readStep(headers, found.arrival.place, "enrol"));
  if (!found || !step?.secret) return null;
  const { host } = found.arrival.place;
  const address = totpAddress(step.secret, `OSSIS ${host.split(":")[0]}`, step.user);
  return { ...found.page, secret: step.secret, address, mayWait: env().OSSIS_DEMO };
}

/** The page that shows the recovery codes once; null when there are none to show. */
export async function recoveryPage(headers: Headers, search: Search) {
  const found = await deskPage(headers, search);
  const shown = found && (await readCodes(headers, found.arrival.place));
  return shown ? { ...found.page, codes: shown.codes } : null;
}

const passwordProblems = ["short", "long", "plain", "named", "common", "differs", "wrong"] as const;

/** The page to change the password; null for somebody who is not signed in to work here. */
export async function newPasswordPage(headers: Headers, search: Search) {
  const found = await deskPage(headers, search);
  const account = found && (await signedInAccount(found.arrival));
  if (!found || !account) return null;
  const problem = passwordProblems.find((each) => each === found.facts.gabim) ?? null;
  return { ...found.page, userName: account.userName, problem };
}
