import { codePage, postCode } from "@/app/_parts/route-codes";
import { onVisit } from "@/app/_parts/route-visit";

export const GET = (request: Request) => onVisit(request, (visit) => codePage(visit, "track"));

export const POST = (request: Request) => onVisit(request, (visit) => postCode(visit, "track", request));
