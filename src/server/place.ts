import type { Doors } from "@/db/doors";
import type { MunicipalityId } from "@/db/tenant";
import { listMunicipalities } from "@/domain/tenancy/reads";
import { readHost } from "@/lib/host";

/** Where a request arrived: one municipality, the national application, or the public national pages. */
export type Place =
  | {
      kind: "municipality";
      municipalityId: MunicipalityId;
      slug: string;
      name: string;
      fullName: string;
      host: string;
    }
  | { kind: "national"; host: string }
  | { kind: "public"; host: string };

type Known = { id: number; slug: string; name: string; fullName: string };
const known = new WeakMap<Doors, Promise<Map<string, Known>>>();

/** Municipalities are added by migration, so one look serves the process; a failed look is not kept. */
function knownMunicipalities(doors: Doors): Promise<Map<string, Known>> {
  const kept = known.get(doors);
  if (kept) return kept;
  const look = doors
    .asNation({ kind: "public" }, (tx) => listMunicipalities(tx), { oneTrip: true })
    .then((rows) => new Map(rows.map((row) => [row.slug, row])));
  known.set(doors, look);
  look.catch(() => known.delete(doors));
  return look;
}

/**
 * The place of a `Host` header against the municipalities that exist; null for any other host. The only function
 * that mints a MunicipalityId for a request: middleware may route by the host, but decides nothing.
 */
export async function findPlace(header: string | null, base: string, doors: Doors): Promise<Place | null> {
  const name = readHost(header, base);
  if (name.kind === "unknown") return null;
  if (name.kind !== "municipality") return { kind: name.kind, host: (header ?? "").toLowerCase() };
  const municipality = (await knownMunicipalities(doors)).get(name.slug);
  if (!municipality || name.training) return null;
  const { id, slug, fullName } = municipality;
  return {
    kind: "municipality",
    municipalityId: id as MunicipalityId,
    slug,
    name: municipality.name,
    fullName,
    host: (header ?? "").toLowerCase(),
  };
}

/** One municipality as jobs and redirects need it: where it answers, and the key to its own transaction. */
export type Municipality = { municipalityId: MunicipalityId; slug: string; fullName: string };

/** All municipalities, for what the program does in each by itself. */
export async function listPlaces(doors: Doors): Promise<Municipality[]> {
  const rows = [...(await knownMunicipalities(doors)).values()];
  return rows.map(({ id, slug, fullName }) => ({ municipalityId: id as MunicipalityId, slug, fullName }));
}

/** The municipality with this number; null when there is none. */
export async function findMunicipality(doors: Doors, id: number): Promise<Municipality | null> {
  return (await listPlaces(doors)).find((place) => place.municipalityId === id) ?? null;
}
