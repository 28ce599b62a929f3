import { env } from "@/lib/env";
import { arrive } from "@/lib/page-headers";

/** What is known of a request after its arrival. */
export type Arrived = { headers: Headers; method: string };

/**
 * Answers a request of an address that no file maps to its host's pages, because the mapping would cost a quarter of
 * the whole answer: what it would say of the request and of the answer is said here.
 */
export async function answerUnmapped(
  request: Request,
  path: string,
  answerTo: (arrived: Arrived) => Promise<Response>,
): Promise<Response> {
  const { headers, answer } = arrive(request.headers, path, env().NODE_ENV === "development");
  const response = await answerTo({ headers, method: request.method });
  for (const [name, value] of answer) response.headers.set(name, value);
  return response;
}
