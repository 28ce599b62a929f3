import { arrivalOf, goTo } from "@/server/auth/form-post";
import { finishIdentity, hasIdentityProvider } from "@/server/auth/identity";
import { faultPath } from "@/server/fault";

async function answer(request: Request): Promise<Response> {
  const arrival = await arrivalOf(request.headers);
  if (arrival?.place.kind !== "municipality" || !hasIdentityProvider())
    return new Response("404 Not Found\n", { status: 404 });
  return finishIdentity(arrival, new URL(request.url).searchParams);
}

/** The identity provider sends people back here, on the host they came from. */
export const GET = (request: Request): Promise<Response> =>
  answer(request).catch((error: unknown) => goTo(faultPath(request, error)));
