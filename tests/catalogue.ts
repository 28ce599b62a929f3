import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Procedure } from "@/domain/catalogue/inputs";

const folder = join(process.cwd(), "drizzle", "data", "procedures");

/** Every procedure of the national catalogue, as kept in the repository. */
export const catalogue: Procedure[] = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .sort()
  .map((name) => Procedure.parse(JSON.parse(readFileSync(join(folder, name), "utf8"))));
