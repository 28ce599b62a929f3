import { doors } from "@/server/doors";
import { readiness } from "@/server/readiness";

export const dynamic = "force-dynamic";

/** The process may be sent requests. */
export async function GET(): Promise<Response> {
  const { ready, checks } = await readiness(doors());
  return Response.json({ ready, ...checks }, { status: ready ? 200 : 503, headers: { "cache-control": "no-store" } });
}
