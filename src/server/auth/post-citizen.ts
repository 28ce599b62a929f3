import { readEmail } from "@/lib/contact";
import { log } from "@/lib/log";
import type { Text } from "@/lib/text";
import { deskPath } from "@/server/auth/desk";
import {
  mailCookie,
  mailSeconds,
  mintWaiting,
  newEmailCode,
  proveEmail,
  readWaiting,
} from "@/server/auth/email-code";
import { enter } from "@/server/auth/enter";
import { answerForm, field, goTo, safePath } from "@/server/auth/form-post";
import { hasIdentityProvider, startIdentity } from "@/server/auth/identity";
import { realmOf } from "@/server/auth/realm";
import { keepTyped } from "@/server/auth/typed-again";
import { sendMail, sendsMail } from "@/server/gateways/mail";

const subject: Text = { sq: "Kodi juaj i hyrjes", en: "Your sign-in code" };

function mailText(place: string, code: string): Text {
  return {
    sq: `Kodi juaj për të hyrë te ${place}: ${code}\n\nKodi vlen 10 minuta dhe përdoret vetëm një herë. Nëse nuk e keni kërkuar ju, mos bëni asgjë.\n`,
    en: `Your code to sign in at ${place}: ${code}\n\nIt is valid for 10 minutes and can be used once. If you did not ask for it, do nothing.\n`,
  };
}

/** The citizen's sign-in pages in the language of the form, and the page to go to after them. */
function wayOf(form: FormData) {
  const language = field(form, "gjuha") === "en" ? ("en" as const) : ("sq" as const);
  const prefix = language === "en" ? "/en" : "";
  return { language, doorway: `${prefix}/hyr`, back: safePath(field(form, "kthehu"), prefix || "/") };
}

/** A citizen chose the electronic identity. */
export function postIdentity(request: Request): Promise<Response> {
  return answerForm(request, async (arrival, form) => {
    const { doorway, back } = wayOf(form);
    if (arrival.place.kind !== "municipality" || !hasIdentityProvider()) return goTo(doorway);
    return startIdentity(arrival, back).catch((error: unknown) => {
      log.error("identity sign-in could not begin", error);
      return goTo(deskPath(doorway, { gabim: "identiteti", kthehu: back }));
    });
  });
}

/** A guest asked for a code by e-mail. The answer is the same for every address. */
export function postEmail(request: Request): Promise<Response> {
  return answerForm(request, async (arrival, form) => {
    const { language, doorway, back } = wayOf(form);
    const email = readEmail(field(form, "email"));
    const again = async (gabim: string, until?: Date) => {
      const typed = await keepTyped(arrival, field(form, "email"), until);
      return goTo(deskPath(doorway, { gabim, kthehu: back }), [typed]);
    };
    const realm = realmOf(arrival.place);
    if (arrival.place.kind !== "municipality" || realm?.kind !== "municipality" || !email.ok)
      return again("adresa");
    const to = email.value.toLowerCase();
    const made = await newEmailCode(arrival, realm, to);
    if (made.kind === "wait") return again("shume", made.until);
    const { id, code } = made;
    const from = arrival.place.fullName;
    try {
      await sendMail({ id, to, from, subject: subject[language], text: mailText(from, code)[language] });
    } catch (error) {
      log.error("a sign-in code was not sent", error);
      return again("posta");
    }
    // A demonstration without a mail server keeps its mail on this machine; the next page shows it.
    const shown = sendsMail() ? {} : { shown: code };
    const value = await mintWaiting(arrival, { id, back, ...shown });
    return goTo(`${doorway}/kodi`, [{ name: mailCookie, value, seconds: mailSeconds }]);
  });
}

/** The guest typed the code. */
export function postEmailCode(request: Request): Promise<Response> {
  return answerForm(request, async (arrival, form) => {
    const { doorway } = wayOf(form);
    const waiting = await readWaiting(arrival);
    const realm = realmOf(arrival.place);
    if (!waiting || !realm) return goTo(doorway);
    const email = await proveEmail(arrival, waiting.id, field(form, "code"));
    if (!email) return goTo(`${doorway}/kodi?gabim=1`);
    const session = await enter(arrival, realm, { kind: "guest", email });
    return goTo(waiting.back, [...session, { name: mailCookie, value: "", seconds: 0 }]);
  });
}
