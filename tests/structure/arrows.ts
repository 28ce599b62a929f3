import { type Import, isTest, type SourceFile } from "./source-file";

export type Violation = { rule: string; where: string; what: string; fix: string };

/** Areas of the domain from the ground up: an area uses lower ones; areas on one level never use each other. */
export const areaLevels: Record<string, number> = {
  tenancy: 0,
  catalogue: 1,
  publication: 2,
  dossier: 2,
  intake: 3,
  routing: 3,
  tracking: 3,
  documents: 3,
  insight: 4,
  rollout: 5,
};

/** Starting and filling the program happens as the owner of the tables, before anybody is served. */
const ownersWay = /^src\/server\/(life|seed)\//;

const pureName = /^(rules|inputs)(-[a-z0-9-]+)?\.ts$/;

type Zone = "app" | "ui" | "server" | "domain" | "db" | "lib" | "edge";

function zoneOf(file: string): Zone {
  const top = /^src\/(app|ui|server|domain|db|lib)\//.exec(file)?.[1];
  return (top as Zone | undefined) ?? "edge";
}

function areaOf(file: string): string {
  return file.split("/")[2] ?? "";
}

/** Rules, inputs and the whole workflow area: no database, so a browser may have them. */
export function isPure(file: string): boolean {
  return (
    zoneOf(file) === "domain" && (areaOf(file) === "workflow" || pureName.test(file.split("/").at(-1) ?? ""))
  );
}

/** Returns every import that points against the arrows. */
export function checkArrows(files: SourceFile[]): Violation[] {
  return files.flatMap((file) =>
    file.imports.flatMap((found) => {
      const why = found.target
        ? refuseOwn(file.path, found.target, found.typeOnly)
        : refusePackage(file.path, found);
      if (!why) return [];
      const what = `imports ${found.target ?? found.specifier}: ${why}`;
      return [{ rule: "arrow", where: `${file.path}:${found.line}`, what, fix: fixOf(file.path) }];
    }),
  );
}

function fixOf(file: string): string {
  const zone = zoneOf(file);
  if (zone === "ui") return "Hand the data to the component; what calls the server lives in src/app.";
  if (zone === "app") return "Call a procedure through server/trpc, or move the shared part to src/ui.";
  if (zone === "domain")
    return "Arrows go down: move the shared part to the lower area, or let the caller pass the value in.";
  return "Arrows go down only: app → ui, server → domain → db → lib.";
}

function refuseOwn(from: string, to: string, typeOnly: boolean): string | undefined {
  const [a, b] = [zoneOf(from), zoneOf(to)];
  if (isTest.test(to)) return "what only tests use is not for the product";
  if (b === "lib") return undefined;
  // The national data that ships with the product: what it says about Albania is known to the domain.
  if (/^drizzle\/data\/[a-z-]+\.json$/.test(to) && (a === "domain" || a === "server")) return undefined;
  if (a === "edge")
    return b === "edge" || isPure(to) ? undefined : "the edge decides nothing; it may use lib and pure rules";
  if (a === "lib") return "lib imports nothing of ours";
  if (a === "db") return b === "db" ? undefined : "db may use db and lib";
  if (a === "ui")
    return b === "ui" || isPure(to) ? undefined : "ui may use ui, rules and inputs of the domain, and lib";
  if (a === "app") return refuseFromApp(from, to, b, typeOnly);
  if (a === "server") return refuseFromServer(from, to, b, typeOnly);
  return refuseFromDomain(from, to, b, typeOnly);
}

function refuseFromApp(from: string, to: string, zone: Zone, typeOnly: boolean): string | undefined {
  if (zone === "ui" || isPure(to)) return undefined;
  if (zone === "domain") return typeOnly ? undefined : "app may use rules and inputs; of the rest only types";
  // What several route handlers share is named after them: `_parts/route-visit.tsx`.
  const isRoute = /\/route(-[a-z-]+)?\.tsx?$/.test(from);
  if (!isRoute && /\/route(-[a-z-]+)?\.tsx?$/.test(to))
    return "a page does not use what belongs to route handlers";
  if (zone === "server") {
    return isRoute || /^src\/server\/(trpc|auth)\//.test(to)
      ? undefined
      : "pages reach the server through trpc and auth only";
  }
  if (zone !== "app") return "app may use ui, server, pure domain and lib";
  const owner = to
    .replace(/\/_parts\/.*$/, "")
    .replace(/\/[^/]+$/, (rest) => (/\/_parts\//.test(to) ? rest : ""));
  return from.startsWith(`${owner}/`)
    ? undefined
    : "a part of another segment; what two segments share lives in src/ui";
}

function refuseFromServer(from: string, to: string, zone: Zone, typeOnly: boolean): string | undefined {
  if (zone === "server" || zone === "domain") return undefined;
  if (zone !== "db") return "server may use domain, db/doors and lib";
  if (typeOnly || /^src\/db\/(doors|transaction-scope|migrations)\.ts$/.test(to)) return undefined;
  if (ownersWay.test(from)) return undefined;
  return "the only ways to the data are the doors (db/doors)";
}

function refuseFromDomain(from: string, to: string, zone: Zone, typeOnly: boolean): string | undefined {
  if (zone === "db") {
    if (typeOnly) return areaOf(from) === "workflow" ? "workflow knows no database" : undefined;
    if (isPure(from)) return "rules and inputs know no database";
    return /^src\/db\/(columns|tenant|prepared|writes)\.ts$/.test(to)
      ? undefined
      : "a verb is handed its transaction; of db it uses columns, types and kept statements";
  }
  if (zone !== "domain") return "the domain does not know who calls it";
  const [a, b] = [areaOf(from), areaOf(to)];
  const order = a === b ? undefined : refuseArea(a, b);
  if (order) return order;
  if (isPure(from) && !isPure(to) && !typeOnly) return "a pure file may use only pure files (types excepted)";
  return undefined;
}

function refuseArea(from: string, to: string): string | undefined {
  if (from === "workflow") return "workflow is pure and stands alone";
  const mine = areaLevels[from] ?? -1;
  if (to === "workflow") return mine >= 1 ? undefined : `${from} stands below workflow`;
  return mine > (areaLevels[to] ?? Number.POSITIVE_INFINITY)
    ? undefined
    : `the area ${from} does not stand above ${to}`;
}

const database = /^(drizzle-orm|postgres|pg|pg-.*|tarn|graphile-worker)(\/|$)/;
const outside =
  /^(next|next-auth|react|react-dom|@trpc\/.*|@tanstack\/.*|use-intl|graphile-worker|nodemailer)(\/|$)/;

function refusePackage(file: string, { specifier, typeOnly }: Import): string | undefined {
  const zone = zoneOf(file);
  if (zone === "domain") {
    if (areaOf(file) === "workflow" && specifier !== "zod") return "workflow uses zod and lib, nothing else";
    if (outside.test(specifier)) return "the domain knows neither web nor framework";
    if (isPure(file) && database.test(specifier)) return "rules and inputs know no database";
    if (/^(postgres|pg|tarn)(\/|$)/.test(specifier)) return "a verb is handed its transaction";
    return undefined;
  }
  if (zone === "db" || !database.test(specifier) || typeOnly) return undefined;
  const allowedHere = ownersWay.test(file) || (specifier.startsWith("graphile-worker") && zone === "server");
  return allowedHere ? undefined : "the database is touched in db and domain only";
}
