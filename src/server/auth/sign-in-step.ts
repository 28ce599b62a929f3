import { z } from "zod";
import { seal, unseal } from "@/server/auth/sealed";
import { placeName, readCookie } from "@/server/auth/session-token";
import type { Place } from "@/server/place";

/** Between password and second factor: proves the first to the second, and opens nothing by itself. */
export const stepCookie = "__Host-ossis.step";
export const stepSeconds = 600;

const Step = z.object({
  place: z.string(),
  account: z.uuid(),
  user: z.string(),
  next: z.enum(["code", "enrol"]),
  back: z.string(),
  /** The secret the authenticator application is about to learn; kept only once a code proved that it did. */
  secret: z.string().optional(),
  /** True for somebody who proved the former second factor and takes another. */
  replaces: z.boolean().optional(),
});
export type Step = Omit<z.infer<typeof Step>, "place">;

export function mintStep(place: Place, step: Step): Promise<string> {
  return seal("sign-in step", { ...step, place: placeName(place) }, stepSeconds);
}

/** The step this browser has reached at this place, when it is the wanted one. */
export async function readStep(headers: Headers, place: Place, next: Step["next"]): Promise<Step | null> {
  const step = await unseal("sign-in step", readCookie(headers, stepCookie), Step);
  return step && step.place === placeName(place) && step.next === next ? step : null;
}
