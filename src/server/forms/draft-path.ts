import { notFound } from "@/lib/errors";
import { isId } from "@/lib/ids";

/** The part of an address every page of a draft begins with. */
export const draftPath = (id: string, step?: string): string =>
  step === undefined ? `/aplikim/${id}` : `/aplikim/${id}/${step}`;

/** What stands in the address of a page of a draft. */
export type DraftParams = { params: Promise<{ id: string }> };
export type StepParams = { params: Promise<{ id: string; step: string }> };

/** The identifier of an address; throws not-found for what cannot be one. */
export function requireId(id: string): string {
  if (!isId(id)) throw notFound();
  return id;
}
