import { router } from "@/server/trpc/base";

export const documentsRouter = router({});
