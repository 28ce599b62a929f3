// Next reads this file; the function lives in the root, and the matcher must be written out here to count.
export { middleware as proxy } from "../middleware";

export const config = { matcher: ["/((?!_next/static|_next/image|fonts/|favicon.ico).*)"] };
