import { createHmac } from "node:crypto";
import { env } from "@/lib/env";

/** The address a request came from. The server has left one in this header (trusted-address.ts). */
export function addressOf(headers: Headers): string {
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim().slice(0, 60) || "unknown";
}

/** A keyed fingerprint of that address, so that guesses are counted without keeping who made them. */
export function addressPrint(headers: Headers): string {
  return createHmac("sha256", env().AUTH_SECRET)
    .update(`address ${addressOf(headers)}`)
    .digest("base64url")
    .slice(0, 22);
}
