import { believeProxies } from "@/lib/trusted-address";

/** Runs once in the web process, before its first request. */
export function register(): void {
  believeProxies();
}
