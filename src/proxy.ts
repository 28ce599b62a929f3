import { middleware } from "../middleware";

// Next reads this file; the function lives in the root, and the matcher must be written out here to count.
export const proxy = middleware;

export const config = {
  matcher: ["/((?!_next/static|_next/image|fonts/|favicon.ico|api/trpc/|G/[^/]+$).*)"],
};
