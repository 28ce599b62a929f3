import { answerFault } from "@/app/_parts/route-fault";

export const GET = (request: Request) => answerFault(request);

export const POST = (request: Request) => answerFault(request);
