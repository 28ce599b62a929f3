import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { isFault, noteFault } from "@/server/fault";
import { isSameOrigin, readRequest } from "@/server/request";
import { appRouter } from "@/server/trpc/root";

const MAX_BODY = 1_000_000;

async function handle(request: Request): Promise<Response> {
  const context = await readRequest(request.headers);
  if (!context) return new Response("421 Misdirected Request\n", { status: 421 });
  if (request.method !== "GET") {
    if (!isSameOrigin(request.headers)) return new Response("403 Forbidden\n", { status: 403 });
    if (Number(request.headers.get("content-length") ?? 0) > MAX_BODY)
      return new Response("413\n", { status: 413 });
    if (!request.headers.get("content-type")?.startsWith("application/json"))
      return new Response("415\n", { status: 415 });
  }
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    maxBatchSize: 10,
    createContext: () => context,
    onError: ({ error, path }) => {
      if (isFault(error)) noteFault(request, path, error.cause ?? error);
    },
    responseMeta: () => ({ headers: { "cache-control": "private, no-store" } }),
  });
}

export { handle as GET, handle as POST };
