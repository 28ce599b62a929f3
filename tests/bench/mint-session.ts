import { openDoors } from "@/db/doors";
import { env } from "@/lib/env";
import { readMunicipalities } from "@/server/seed/data";
import { Office } from "../office";
import { signIn } from "../sign-in";

// Prints the session of somebody of the staff, for a program that has not the installation's secret itself.

const [slug, userName = ""] = process.argv.slice(2);
const municipality = readMunicipalities().find((each) => each.slug === slug);
if (!municipality) throw new Error(`There is no ${slug}`);
const { DATABASE_URL: app, DATABASE_NATIONAL_URL: national, DATABASE_SYSTEM_URL: system } = env();
const doors = openDoors({ app, national, system }, 1);
console.log(await signIn(doors, Office.open(doors, municipality).place, { staff: userName }));
await doors.close();
