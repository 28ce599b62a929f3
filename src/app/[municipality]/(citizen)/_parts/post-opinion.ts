import { TRPCError } from "@trpc/server";
import { AnswerOpinion } from "@/domain/routing/inputs";
import { formText, readShortForm } from "@/lib/form-text";
import { callerFor } from "@/server/trpc/caller";

const LONGEST = 30_000;
const goTo = (location: string) =>
  new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });

/** For a form already known to come from our own page: takes the answer of a body outside and shows its page again: with thanks, or with what is still missing. */
export async function postOpinion(request: Request, page: string, secret: string): Promise<Response> {
  const [here, form] = [await callerFor(request.headers), await readShortForm(request, LONGEST)];
  if (!here) return new Response("421 Misdirected Request\n", { status: 421 });
  const word = (name: string) => formText(form, name);
  const read = AnswerOpinion.safeParse({
    secret,
    outcome: word("outcome"),
    words: word("words"),
    person: word("person"),
  });
  if (word("outcome") === "") return goTo(`${page}?gabim=outcome`);
  if (!read.success) return goTo(`${page}?gabim=${String(read.error.issues[0]?.path[0] ?? "words")}`);
  try {
    await here.api.work.answerOpinion(read.data);
  } catch (error) {
    // A link that is over or wrong says so itself on its page.
    if (!(error instanceof TRPCError) || error.code === "INTERNAL_SERVER_ERROR") throw error;
  }
  return goTo(page);
}
