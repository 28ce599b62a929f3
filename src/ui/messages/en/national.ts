import type { nationalMessages as source } from "@/ui/messages/sq/national";

export const nationalMessages: Record<keyof typeof source, string> = {
  navCatalogue: "Procedure catalogue",
  title: "National coordination",
  mean: "Mean",
  variant: "Process variant",
  municipality: "Municipality",
  period: "Period",
  live: "Live",
};
