import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Tx } from "@/db/lease";
import type { MunicipalityId } from "@/db/tenant";
import { offices, posts, staff } from "@/domain/tenancy/tables";
import { type Opened, suiteDoors } from "../suite-doors";

const open = suiteDoors(1);
let { doors } = {} as Opened;
beforeAll(async () => {
  ({ doors } = open());
});
type Row = { municipality_id: number };

/** The same prepared statements every time: plain, joined, in a sub-query, and in a common table expression. */
async function lookAround(tx: Tx): Promise<number[]> {
  const found = await Promise.all([
    tx.selectDistinct({ id: staff.municipalityId }).from(staff),
    tx
      .selectDistinct({ id: posts.municipalityId })
      .from(posts)
      .innerJoin(offices, eq(offices.id, posts.officeId)),
    tx.execute<Row>(
      sql`select distinct municipality_id from staff where id in (select staff_id from posts where role = ${"front-office"})`,
    ),
    tx.execute<Row>(
      sql`with p as materialized (select * from posts where role = ${"mayor"}) select distinct s.municipality_id from staff s join p on p.staff_id = s.id`,
    ),
  ]);
  const [plain, joined, nested, shared] = found;
  return [...plain, ...joined]
    .map(({ id }) => id)
    .concat([...nested, ...shared].map((row) => row.municipality_id));
}

test.each(["force_generic_plan", "force_custom_plan"])(
  "a plan made for one municipality serves another only its own rows: %s",
  async (mode) => {
    let wrong = 0;
    let rows = 0;
    for (let turn = 0; turn < 1_000; turn++) {
      const municipalityId = (turn % 2 === 0 ? 48 : 61) as MunicipalityId;
      const seen = await doors.asMunicipality({ municipalityId }, async (tx) => {
        await tx.execute(sql.raw(`set local plan_cache_mode = ${mode}`));
        return lookAround(tx);
      });
      rows += seen.length;
      wrong += seen.filter((id) => id !== municipalityId).length;
    }
    expect({ wrong, rows }).toEqual({ wrong: 0, rows: 4_000 });
  },
);
