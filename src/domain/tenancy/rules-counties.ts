import { compareAlbanian } from "@/lib/albanian";
import data from "../../../drizzle/data/municipalities.json";

/** The twelve counties by code, in Albanian order of their names. */
export const counties: readonly { code: string; name: string }[] = [...data.counties].sort((one, other) =>
  compareAlbanian(one.name, other.name),
);
