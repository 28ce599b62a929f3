import { prepareProcess } from "#web-process";

/** Runs once in the web process, before its first request. */
export function register(): void {
  prepareProcess();
}
