import { router } from "@/server/trpc/base";

export const catalogueRouter = router({});
