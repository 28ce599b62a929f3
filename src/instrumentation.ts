import { believeProxies } from "#proxies";

/** Runs once in the web process, before its first request. */
export function register(): void {
  believeProxies();
}
