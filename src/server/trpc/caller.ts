import { readRequest } from "@/server/request";
import { createCallerFactory, type RequestContext } from "@/server/trpc/base";
import { appRouter } from "@/server/trpc/root";

const createCaller = createCallerFactory(appRouter);

/** The procedures as somebody may call them. */
export const callerOf = (context: RequestContext) => createCaller(context);

/** The procedures as the sender of a request may call them, with who that is; null when the host is none of ours. */
export async function callerFor(headers: Headers) {
  const context = await readRequest(headers);
  if (!context) return null;
  const { place, actor, now } = context;
  return { place, actor, now, api: createCaller(context) };
}
