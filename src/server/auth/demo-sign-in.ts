import { demoPassword } from "@/server/life/seed";

/** What a demonstration tells whoever looks at its sign-in page. */
export function demoSignIn(users: string): { users: string; password: string } {
  return { users, password: demoPassword };
}
