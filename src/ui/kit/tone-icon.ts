import type { IconName } from "@/ui/kit/icon";
import type { Tone } from "@/ui/kit/tokens";

/** Every tone has its own shape, so that colour never speaks alone. */
export const toneIcon: Record<Tone, IconName> = {
  ok: "check",
  warn: "warning",
  bad: "stop",
  info: "info",
  wait: "pause",
  special: "clock",
  neutral: "ring",
};
