import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { projectFolder } from "./folders";
import { demoPassword } from "./seed";

const Cast = z.object({
  municipalities: z.array(
    z.object({
      slug: z.string(),
      staff: z.array(
        z.object({
          userName: z.string(),
          fullName: z.string(),
          posts: z.array(z.object({ role: z.string() })),
        }),
      ),
    }),
  ),
});

const mostPeople = 8;

/** Prints where the program answers and, in a demonstration, who can sign in. */
export function welcome(base: string, demo: boolean): void {
  const lines = [
    "",
    `  Citizens        http://tirane.${base}`,
    `  Staff           http://tirane.${base}/staff`,
    `  National        http://koordinim.${base}`,
    `  Public site     http://${base}`,
  ];
  if (demo) lines.push("", `  People of the demonstration, password ${demoPassword}:`, ...demoPeople());
  lines.push("", "  Ctrl+C stops everything.", "");
  console.log(lines.join("\n"));
}

function demoPeople(): string[] {
  const file = path.join(projectFolder, "drizzle/data/cast.json");
  const { municipalities } = Cast.parse(JSON.parse(readFileSync(file, "utf8")));
  const first = municipalities[0];
  if (!first) return [];
  const seen = new Set<string>();
  const people = first.staff.flatMap(({ userName, fullName, posts }) => {
    const role = posts[0]?.role ?? "";
    if (seen.has(role)) return [];
    seen.add(role);
    return [`    ${userName.padEnd(14)}${fullName.padEnd(24)}${role}`];
  });
  return [...people.slice(0, mostPeople), `    and ${Math.max(0, people.length - mostPeople)} more roles`];
}
