import { expect, inject, test } from "vitest";
import { newTrackingCode } from "@/lib/tracking-code";
import { readMunicipalities } from "@/server/seed/data";
import { ask, type RawAnswer } from "./raw-request";
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
  "/G/K7QM3XPD81RT2WZ9AB4C",
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

const secured = [
  "content-security-policy",
  "x-content-type-options",
  "referrer-policy",
  "x-frame-options",
  "cross-origin-opener-policy",
  "permissions-policy",
  "x-request-id",
];

const host = `tirane.${inject("base")}`;
const forged = { "x-nonce": "forged", "x-ossis-path": "/en/forged", "x-request-id": "forged" };

/** The security headers of an answer, without what is new in each. */
const shape = ({ headers }: RawAnswer) =>
  secured.map((name) => [name, String(headers[name]).replace(/'nonce-[^']+'|^[0-9a-f-]{36}$/g, "…")]);

test("the page behind a code, which nothing maps, is secured like all others and believes no header of the mapping", async () => {
  const mapped = await ask({ host, path: "/gjurmo" });
  const code = await ask({ host, path: "/G/k7qm3-oops", headers: forged });
  expect([mapped.status, code.status]).toEqual([200, 422]);
  expect(shape(code)).toEqual(shape(mapped));
  expect(code.body).toContain('<html lang="sq">');
  expect(JSON.stringify(code)).not.toContain("forged");
  const nonce = /style-src [^;]*'nonce-([^']+)'/.exec(String(code.headers["content-security-policy"]))?.[1];
  expect(code.body).toContain(`<style nonce="${nonce}">`);
});

test("the API, which nothing maps, is secured like all pages and believes no header of the mapping", async () => {
  const mapped = await ask({ host, path: "/gjurmo" });
  const answers = [
    await ask({ host, path: "/api/trpc/work.desk", headers: forged }),
    await ask({ host, path: "/api/trpc/work.take", method: "POST", body: {}, headers: forged }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([401, 401]);
  for (const answer of answers) {
    expect(shape(answer)).toEqual(shape(mapped));
    expect(JSON.stringify(answer)).not.toContain("forged");
  }
});

test("the API reads no body that does not say its length, is too long, is no JSON or comes from elsewhere", async () => {
  const send = (headers: Record<string, string>, body: unknown = {}) =>
    ask({ host, path: "/api/trpc/work.take", method: "POST", body, headers });
  const statuses = [
    await send({ "transfer-encoding": "chunked" }),
    await send({}, "x".repeat(1_000_000)),
    await send({ "content-type": "text/plain" }),
    await send({ origin: `http://vlore.${inject("base")}` }),
    await send({ origin: `https://tirane.${inject("base")}` }),
    await send({ origin: "null" }),
  ].map(({ status }) => status);
  expect(statuses).toEqual([411, 413, 415, 403, 403, 403]);
});

test("what is no form, a form too long and an address written wrongly are a wrong code, and no fault of ours", async () => {
  const form = "application/x-www-form-urlencoded";
  const long = Buffer.from(`kodi=${"7".repeat(40_000)}`);
  for (const host of [`tirane.${inject("base")}`, inject("base")])
    for (const path of ["/gjurmo", "/verifiko"]) {
      const post = (type: string, body: Buffer) =>
        ask({
          ...{ host, path, method: "POST", body },
          headers: { "content-type": type, "content-length": String(body.length) },
        });
      const none = await post("application/json", Buffer.from("{}"));
      expect([host, path, none.status, (await post(form, long)).status]).toEqual([host, path, 422, 422]);
    }
  for (const path of ["/V/100%25", "/G/K7QM3%20XPD", "/vleresim/100%25"]) {
    const { status, body } = await ask({ host: `tirane.${inject("base")}`, path });
    expect([path, status]).toEqual([path, 422]);
    expect(body).not.toMatch(/value="[^"]*%2/);
    expect(body).toContain("<title>Gabim: ");
  }
});

test("a code asked for at the host of the nation leads to its municipality, and a mistyped one is shown again", async () => {
  const code = newTrackingCode(readMunicipalities().find(({ slug }) => slug === "vlore")?.id ?? 0);
  const at = (path: string) => ask({ host: inject("base"), path });
  const led = await at(`/G/${code}`);
  expect([led.status, led.headers.location]).toEqual([303, `http://vlore.${inject("base")}/G/${code}`]);
  expect((await at("/G/1234")).status).toBe(422);
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
