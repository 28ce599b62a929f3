import { heedStatus } from "@/lib/answer-status";
import { tellCutRequests } from "@/lib/cut-requests";
import { believeProxies } from "@/lib/trusted-address";

/** What a web process does once, before its first request. */
export function prepareProcess(): void {
  believeProxies();
  heedStatus();
  tellCutRequests();
}
