import { trackedPage } from "@/app/_parts/route-tracked";
import { onVisit, type RouteParams } from "@/app/_parts/route-visit";

/** Where the application behind a code stands, in English, and by an address in small letters. */
export const GET = (request: Request, { params }: RouteParams<"code">) =>
  onVisit(request, async (visit) => trackedPage(visit, (await params).code));
