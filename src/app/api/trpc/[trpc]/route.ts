import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { type Arrived, answerUnmapped } from "@/app/_parts/route-unmapped";
import { isFault, noteFault } from "@/server/fault";
import { isSameOrigin, readRequest } from "@/server/request";
import { appRouter } from "@/server/trpc/root";

const MAX_BODY = 1_000_000;

/** The status with which a body is turned away unread: it must say its length, because it is read as a whole. */
function refusalOf(headers: Headers): string | undefined {
  if (!isSameOrigin(headers)) return "403 Forbidden";
  const length = headers.get("content-length");
  if (length === null) return "411 Length Required";
  if (Number(length) > MAX_BODY) return "413 Content Too Large";
  if (!headers.get("content-type")?.startsWith("application/json")) return "415 Unsupported Media Type";
  return undefined;
}

const refuse = (line: string) => new Response(`${line}\n`, { status: Number(line.slice(0, 3)) });

async function answer(request: Request, arrived: Arrived): Promise<Response> {
  const context = await readRequest(arrived.headers);
  if (!context) return refuse("421 Misdirected Request");
  const refusal = request.method === "GET" ? undefined : refusalOf(arrived.headers);
  if (refusal) return refuse(refusal);
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    maxBatchSize: 10,
    createContext: () => context,
    onError: ({ error, path }) => {
      if (isFault(error)) noteFault(arrived, path, error.cause ?? error);
    },
    responseMeta: () => ({ headers: { "cache-control": "private, no-store" } }),
  });
}

const handle = (request: Request): Promise<Response> =>
  answerUnmapped(request, "/api/trpc", (arrived) =>
    answer(request, arrived).catch((error: unknown) => {
      noteFault(arrived, undefined, error);
      return refuse("503 Service Unavailable");
    }),
  );

export { handle as GET, handle as POST };
