import { answerCode } from "@/app/_parts/route-onward";
import { trackedPage } from "@/app/_parts/route-tracked";
import { answerUnmapped } from "@/app/_parts/route-unmapped";
import { onVisit, type RouteParams } from "@/app/_parts/route-visit";
import { env } from "@/lib/env";
import { readHost } from "@/lib/host";

/** Where the application behind a code stands, at the address that is printed everywhere. */
export async function GET(request: Request, { params }: RouteParams<"code">): Promise<Response> {
  const { code } = await params;
  return answerUnmapped(request, `/G/${code}`, (asked) => {
    const { kind } = readHost(asked.headers.get("host"), env().OSSIS_BASE);
    return kind === "municipality"
      ? onVisit(asked, (visit) => trackedPage(visit, code))
      : answerCode(asked, "track", code);
  });
}
