import { router } from "@/server/trpc/base";

export const nationalRouter = router({});
