import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const src = fileURLToPath(new URL("./src", import.meta.url));
const integration = ["src/**/*.db.test.ts", "tests/isolation/**/*.test.ts", "tests/database.test.ts"];
const journeys = ["tests/journeys/**/*.test.ts"];

export default defineConfig({
  resolve: { alias: { "@": src } },
  test: {
    env: {
      TZ: "UTC",
      OSSIS_TEST: "1",
      OSSIS_DEMO: "1",
      AUTH_SECRET: "demo-secret-of-the-tests-0123456789",
      DATABASE_URL: "postgres://ossis_app@127.0.0.1:1/none",
    },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["src/**/*.test.{ts,tsx}", "tests/**/*.test.ts"],
          exclude: [...integration, ...journeys],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: integration,
          globalSetup: ["tests/database-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "journeys",
          include: journeys,
          globalSetup: ["tests/database-setup.ts", "tests/server-setup.ts"],
          fileParallelism: false,
          testTimeout: 120_000,
          // The first browser, scanner or store may have to be installed.
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
