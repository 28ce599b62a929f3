import { env } from "@/lib/env";

const noSuchPage = () => new Response(null, { status: 404, headers: { "cache-control": "no-store" } });

/**
 * Answers a request that only a test may make; anywhere else there is no such address. A service for citizens
 * refuses to start with OSSIS_TEST set.
 */
export async function whenTesting(answer: () => Promise<unknown>): Promise<Response> {
  return env().OSSIS_TEST ? Response.json(await answer()) : noSuchPage();
}
