import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { projectFolder, stateFolder } from "@/server/life/folders";

const files: Record<string, string> = {
  "package.json": `{ "name": "empty", "private": true, "type": "module" }`,
  "next.config.ts": `import path from "node:path";
export default {
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: path.resolve(process.cwd(), "../..") },
  serverExternalPackages: ["postgres"],
};`,
  "tsconfig.json": `{ "compilerOptions": { "target": "ES2023", "module": "esnext", "moduleResolution": "bundler", "jsx": "react-jsx",
  "strict": true, "skipLibCheck": true, "esModuleInterop": true, "noEmit": true, "paths": { "@/*": ["../../src/*"] } } }`,
  "app/layout.tsx": `export default function Layout({ children }) { return <html lang="sq"><body>{children}</body></html>; }`,
  "doors.ts": `import { openDoors } from "@/db/doors";
const kept = globalThis as any;
export const doors = (kept.benchDoors ??= openDoors({ app: process.env.DATABASE_URL!, national: process.env.DATABASE_NATIONAL_URL!, system: process.env.DATABASE_SYSTEM_URL! }));
export const actor = JSON.parse(process.env.BENCH_ACTOR!);`,
  "app/inbox/route.ts": `import { listInbox } from "@/domain/routing/reads-inbox";
import { countQueues } from "@/domain/routing/reads-counts";
import { actor, doors } from "../../doors";
export const dynamic = "force-dynamic";
export async function GET() {
  const now = new Date();
  const query = { queue: "mine", after: null, procedure: null, assignee: null } as const;
  const [page, counts] = await doors.asMunicipality(actor, (tx) => Promise.all([listInbox({ tx, actor, now }, query), countQueues({ tx, actor, now })]));
  return Response.json({ ...page, counts });
}`,
  "app/G/[code]/route.ts": `import { trackByCode } from "@/domain/tracking/reads-track";
import { actor, doors } from "../../../doors";
export async function GET(_request: Request, { params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  const visitor = { kind: "visitor", municipalityId: actor.municipalityId } as const;
  return Response.json(await doors.asMunicipality(visitor, (tx) => trackByCode({ tx, actor: visitor, now: new Date() }, { code, address: "bench" })));
}`,
};

/** Writes a Next program with nothing in it but the queries of two of our requests. Returns its folder. */
export function writeEmptyApp(): string {
  const folder = path.join(stateFolder(), "bench-app");
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  symlinkSync(path.join(projectFolder, "node_modules"), path.join(folder, "node_modules"));
  return folder;
}
