import { expect, test } from "vitest";
import { originOf, readHost } from "@/lib/host";

const base = "ossis.localhost:3000";

test("a municipality is one label below the base, however it is written", () => {
  const tirane = { kind: "municipality", slug: "tirane", training: false };
  for (const host of [
    "tirane.ossis.localhost:3000",
    "TIRANE.ossis.localhost",
    "tirane.ossis.localhost.:3000",
  ]) {
    expect(readHost(host, base)).toEqual(tirane);
  }
  expect(readHost("vau-i-dejes.ossis.localhost", base)).toMatchObject({
    slug: "vau-i-dejes",
    training: false,
  });
  expect(readHost("tirane-trajnim.ossis.localhost", base)).toEqual({
    kind: "municipality",
    slug: "tirane",
    training: true,
  });
});

test("the bare host and www are public, koordinim is national", () => {
  expect(readHost("ossis.localhost:3000", base)).toEqual({ kind: "public" });
  expect(readHost("www.ossis.localhost:3000", base)).toEqual({ kind: "public" });
  expect(readHost("koordinim.ossis.localhost", base)).toEqual({ kind: "national" });
});

test("anything else is unknown, also what only looks like a municipality", () => {
  const hosts = [
    "",
    null,
    "evil.example",
    "tirane.ossis.localhost.evil.example",
    "a.tirane.ossis.localhost",
    "xossis.localhost",
    "tirane_.ossis.localhost",
    "__proto__.ossis.localhost",
    "constructor.evil",
    "-tirane.ossis.localhost",
    "xn--tiran-esa.ossis.localhost",
  ];
  for (const host of hosts) expect(readHost(host, base), String(host)).toEqual({ kind: "unknown" });
});

test("a host is served by https, and in the clear on this machine alone", () => {
  expect(originOf("Tirane.ossis.al")).toBe("https://tirane.ossis.al");
  expect(originOf("tirane.ossis.al:8443")).toBe("https://tirane.ossis.al:8443");
  expect(originOf("tirane.ossis.localhost:3000")).toBe("http://tirane.ossis.localhost:3000");
  expect(originOf("localhost")).toBe("http://localhost");
  expect(originOf("notlocalhost")).toBe("https://notlocalhost");
  expect(originOf("localhost.ossis.al")).toBe("https://localhost.ossis.al");
});
