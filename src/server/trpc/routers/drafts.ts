import { router } from "@/server/trpc/base";

export const draftsRouter = router({});
