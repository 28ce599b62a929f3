import { expect, inject, test } from "vitest";
import { ask } from "./raw-request";
import { runSources } from "./sources";

const strangers = [
  "evil.example",
  "tirane.evil.example",
  "tirane.ossis.localhost.evil.example",
  "127.0.0.1",
  "",
];
const pages = [
  "/",
  "/tirane",
  "/tirane/staff/work",
  "/staff/work",
  "/api/trpc/catalogue.list",
  "/api/health/live",
];

test.each(strangers)("a built program answers nothing at the host %j", async (host) => {
  for (const path of pages) {
    const answer = await ask({ host, path });
    expect([path, answer.status]).toEqual([path, 421]);
    expect(answer.body).not.toMatch(/Tiran/);
  }
});

test.each([
  ["one nobody runs", "askund"],
  ["one for exercises that there is not", "tirane-trajnim"],
])("a municipality that does not exist has no pages: %s", async (_name, slug) => {
  for (const path of ["/", "/sherbimet", "/staff/work", "/api/trpc/work.desk"]) {
    const { status, body } = await ask({ host: `${slug}.${inject("base")}`, path });
    // Sent to an address no page has, or refused at once.
    expect([307, 404, 421]).toContain(status);
    expect(body).not.toMatch(/Bashkia \p{Lu}/u);
  }
});

test("the tree of one municipality is not reached through the host of another", async () => {
  for (const path of ["/vlore", "/vlore/sherbimet", "/vlore/staff/hyr", "/national/hyr", "/www"]) {
    const { status, body } = await ask({ host: `tirane.${inject("base")}`, path });
    expect([path, status]).toEqual([path, 404]);
    expect(body).not.toMatch(/Vlor/);
  }
});

test("the program run from its sources answers nothing at a stranger's host either", async () => {
  const run = await runSources();
  try {
    for (const host of ["evil.example", "tirane.evil.example", `127.0.0.1:${run.port}`])
      expect([host, (await ask({ host, path: "/tirane", port: run.port })).status]).toEqual([host, 421]);
  } finally {
    await run.stop();
  }
});
