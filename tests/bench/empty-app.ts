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
  "app/api/trpc/[trpc]/route.ts": `export { GET } from "@/app/api/trpc/[trpc]/route";`,
  "app/G/[code]/route.ts": `export { GET } from "@/app/G/[code]/route";`,
};

/** Writes a Next program with nothing in it but two of our handlers, and nothing before them. Returns its folder. */
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
