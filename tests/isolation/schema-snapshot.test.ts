import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import postgres from "postgres";
import { expect, test } from "vitest";
import { inheritedEnvironment } from "@/lib/env";
import { projectFolder } from "@/server/life/folders";
import { freshDatabase } from "../database";
import { snapshotSchema } from "./schema-snapshot";

const file = path.join(projectFolder, "drizzle/schema.sql");

test("the snapshot of the schema is the schema; if it changed on purpose, run npm run db:snapshot and read the difference", async () => {
  const database = await freshDatabase();
  const sql = postgres(database.superuser, { max: 1, fetch_types: false, onnotice: () => {} });
  try {
    const schema = await snapshotSchema(sql);
    if (inheritedEnvironment().OSSIS_SNAPSHOT === "write") writeFileSync(file, schema);
    expect(readFileSync(file, "utf8")).toBe(schema);
  } finally {
    await sql.end();
    await database.drop();
  }
});
