import { answerCode } from "@/app/_parts/route-onward";
import { trackedPage } from "@/app/_parts/route-tracked";
import { onVisit, type RouteParams } from "@/app/_parts/route-visit";
import { env } from "@/lib/env";
import { readHost } from "@/lib/host";
import { arrive } from "@/lib/page-headers";

/**
 * Where the application behind a code stands, at the address that is printed everywhere. No file maps the hosts of this
 * address, which costs a quarter of the whole answer: what that would say of the request is said here.
 */
export async function GET(request: Request, { params }: RouteParams<"code">): Promise<Response> {
  const { code } = await params;
  const { NODE_ENV, OSSIS_BASE } = env();
  const { headers, answer } = arrive(request.headers, `/G/${code}`, NODE_ENV === "development");
  const asked = { headers, method: request.method };
  const { kind } = readHost(headers.get("host"), OSSIS_BASE);
  const response = await (kind === "municipality"
    ? onVisit(asked, (visit) => trackedPage(visit, code))
    : answerCode(asked, "track", code));
  for (const [name, value] of answer) response.headers.set(name, value);
  return response;
}
