import { Returned, type Write } from "@/db/writes";
import { eventBy } from "@/domain/dossier/record-events";
import { type ChainedEvent, chainStart, linkText } from "@/domain/dossier/rules-chain";
import type { DossierEvent } from "@/domain/dossier/rules-events";
import type { Context } from "@/domain/tenancy/rules-actor";
import { newId } from "@/lib/ids";

/** The register number that `numberDossier` takes in the same statement. */
export const takenNumber = new Returned("numbered", "number");

// Who waits for a row sleeps twice, for its turn and for the one before to end; who waits for a turn sleeps once.
const takesNumber = `insert into register_counters (municipality_id, year, last_number)
  select $1::smallint, $2::smallint, 1 from (select pg_advisory_xact_lock($1::int, $2::int)) turn
  on conflict (municipality_id, year) do update set last_number = register_counters.last_number + 1
  returning last_number as number,
    $3::text || '-' || year || '-' || lpad(last_number::text, greatest(6, length(last_number::text)), '0') as register`;

const opensChain = `select sha256($1::bytea || convert_to($2::text || register || $3::text, 'UTF8')) as hash,
    $4::jsonb || jsonb_build_object('register', register) as data
  from numbered`;

const continuesChain = (before: string) =>
  `select sha256(hash || convert_to($1::text, 'UTF8')) as hash from ${before}`;

type Numbered = {
  id: string;
  letters: string;
  year: number;
  /** The entry of the registration, which names the number as people write it. */
  registered: (register: string) => DossierEvent;
  following: DossierEvent[];
};

/** The text of the first link around the number, which only the database knows. */
function aroundNumber(entry: (register: string) => ChainedEvent): [string, string] {
  const blank = newId();
  const [before, after, ...more] = linkText(entry(blank)).split(blank);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error("An entry of a registration names its number once");
  return [before, after];
}

/**
 * Takes the next number of the register and chains the first entries, which carry it. The database does both, because
 * the register is locked from the number to the commit: so it has no gaps, and nobody waits for a turn of ours. Returns
 * the writes, the rows of the entries and the head they leave.
 */
export function numberDossier(context: Pick<Context, "actor" | "now">, dossier: Numbered) {
  const { id, letters, year, registered, following } = dossier;
  const { municipalityId } = context.actor;
  const common = { dossierId: id, at: context.now, by: eventBy(context) };
  const entryOf = (event: DossierEvent, seq: number) => ({ ...common, seq, event });
  const hashOf = (seq: number) => new Returned(`link${seq}`, "hash");
  const around = aroundNumber((register) => entryOf(registered(register), 1));
  const { kind, ...data } = registered("");
  const first = [chainStart, ...around, JSON.stringify(data)];
  const links: Write[] = following.map((event, place) => ({
    name: `link${place + 2}`,
    text: continuesChain(`link${place + 1}`),
    values: [linkText(entryOf(event, place + 2))],
  }));
  const rows = following.map(({ kind, ...data }, place) => {
    const seq = place + 2;
    return { municipalityId, ...common, seq, kind, data, previousHash: hashOf(seq - 1), hash: hashOf(seq) };
  });
  const numbered = { data: new Returned("link1", "data"), previousHash: chainStart, hash: hashOf(1) };
  return {
    writes: [
      { name: "numbered", text: takesNumber, values: [municipalityId, year, letters] },
      { name: "link1", text: opensChain, values: first },
      ...links,
    ],
    rows: [{ municipalityId, ...common, seq: 1, kind, ...numbered }, ...rows],
    head: { eventSeq: following.length + 1, eventHash: hashOf(following.length + 1) },
  };
}
