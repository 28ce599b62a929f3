import { env } from "@/lib/env";
import { originOf } from "@/lib/host";
import { newId } from "@/lib/ids";
import { addressPrint } from "@/server/address-print";
import { findActor } from "@/server/auth/actor";
import { present } from "@/server/clock";
import { doors } from "@/server/doors";
import { findPlace } from "@/server/place";
import type { RequestContext } from "@/server/trpc/base";

/** What a request is: where it arrived, who sent it and when; null when its host is none of ours. */
export async function readRequest(headers: Headers): Promise<RequestContext | null> {
  const place = await findPlace(headers.get("host"), env().OSSIS_BASE, doors());
  if (!place) return null;
  const now = present();
  const actor = await findActor(headers, place, doors(), now);
  return {
    doors: doors(),
    place,
    actor,
    now,
    requestId: headers.get("x-request-id") ?? newId(),
    address: addressPrint(headers),
  };
}

/**
 * True when a writing request comes from a page of the same host, by the scheme it is served with. Municipalities are
 * siblings of one site, so the browser's same-site rules do not keep them apart; the exact origin does.
 */
export function isSameOrigin(headers: Headers): boolean {
  const host = headers.get("host");
  return host !== null && headers.get("origin") === originOf(host);
}
