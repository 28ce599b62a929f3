import type { Doors } from "@/db/doors";
import type { Context } from "@/domain/tenancy/rules-actor";
import { present } from "@/server/clock";
import { findMunicipality, type Municipality } from "@/server/place";

/** One municipality as a job works in it; each `inside` is one transaction at its own moment. */
export type PlaceOfJob = {
  place: Municipality;
  inside: <T>(work: (context: Context) => Promise<T>) => Promise<T>;
};

/** Enters a municipality under the name of a job. */
export function enter(doors: Doors, place: Municipality, job: string): PlaceOfJob {
  const actor = { kind: "job", municipalityId: place.municipalityId, job } as const;
  return {
    place,
    inside: (work) => doors.asMunicipality(actor, (tx) => work({ tx, actor, now: present() })),
  };
}

/** The municipality a job was queued by. Throws when there is none with this number. */
export async function enterById(doors: Doors, municipalityId: number, job: string): Promise<PlaceOfJob> {
  const place = await findMunicipality(doors, municipalityId);
  if (!place) throw new Error("A job names no municipality");
  return enter(doors, place, job);
}
