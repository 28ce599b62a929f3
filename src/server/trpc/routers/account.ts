import { router } from "@/server/trpc/base";

export const accountRouter = router({});
