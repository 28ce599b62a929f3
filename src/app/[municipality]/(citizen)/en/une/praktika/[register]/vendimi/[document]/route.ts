import { getAct } from "@/server/forms/get-act";

export const GET = getAct;
