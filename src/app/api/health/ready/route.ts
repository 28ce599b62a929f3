import { doors } from "@/server/doors";
import { readiness } from "@/server/readiness";

export const dynamic = "force-dynamic";

/** The process may be sent requests. */
export async function GET(): Promise<Response> {
  const found = await readiness(doors());
  return Response.json(found, { status: found.ready ? 200 : 503, headers: { "cache-control": "no-store" } });
}
