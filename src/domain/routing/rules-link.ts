import { createHash, timingSafeEqual } from "node:crypto";
import { newSecret } from "@/lib/ids";

/** What of a link's secret is kept. */
export const hashOf = (secret: string): Buffer => createHash("sha256").update(secret).digest();

/** A new secret for a link. What is asked stands at its head, so that it is found by its key and only the rest is compared. */
export const secretFor = (id: string): string => `${id.replaceAll("-", "")}${newSecret(32)}`;

/** The identifier at the head of a link's secret. */
export const headOf = (secret: string): string =>
  secret.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

/** True when the secret is the one of which the hash was kept. */
export const fits = (secret: string, kept: Buffer): boolean => timingSafeEqual(kept, hashOf(secret));
