import type { OfficeKind } from "@/domain/tenancy/rules";
import type { Text } from "@/lib/text";
import officeData from "../../../drizzle/data/offices.json";

const names = new Map(officeData.offices.map(({ code, name }) => [code, name]));

/** The national name of a kind of office; a municipality calls its own as it likes. Throws when there is no such kind. */
export function officeName(kind: OfficeKind): Text {
  const name = names.get(kind);
  if (!name) throw new Error(`No office ${kind}`);
  return name;
}
