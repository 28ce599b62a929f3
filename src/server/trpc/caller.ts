import { redirect } from "next/navigation";
import { faultPath, isFault } from "@/server/fault";
import { readRequest } from "@/server/request";
import { createCallerFactory, type RequestContext } from "@/server/trpc/base";
import { appRouter } from "@/server/trpc/root";

const createCaller = createCallerFactory(appRouter);

/** The procedures as somebody may call them. */
export const callerOf = (context: RequestContext) => createCaller(context);

/**
 * The procedures as the sender of a request may call them, with who that is; null when the host is none of ours.
 * Where something of ours breaks, now or in a procedure, the page or route ends at the one that says so.
 */
export async function callerFor(headers: Headers) {
  const end = (error: unknown) => redirect(faultPath({ headers }, error));
  const context = await readRequest(headers).catch(end);
  if (!context) return null;
  const { place, actor, now } = context;
  const api = createCaller(context, {
    onError: ({ error }) => {
      if (isFault(error)) end(error.cause ?? error);
    },
  });
  return { place, actor, now, api };
}
