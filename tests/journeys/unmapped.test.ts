import { rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inheritedEnvironment } from "@/lib/env";
import { ensureBuild } from "@/server/life/build";
import { projectFolder, stateFolder } from "@/server/life/folders";
import { listProcedures } from "../isolation/matrix-call";
import { type Call, callsOf, faultsOf, type Sent, send, settled } from "./sent-calls";
import { askAll, insideAsks, knownAsks, pageFaults, routesOf } from "./sent-pages";
import { buildChanged } from "./sources";
import { type Prepared, prepare, type Serving, serveCopy } from "./unmapped-ground";

const mapping = ["middleware.ts", "src/proxy.ts"];
const files = path.join(stateFolder(), "unmapped-files");

/** Somebody careless: the place comes from a header anybody can send, and a page believes its own address. */
const careless = {
  "src/server/request.ts": (text: string) =>
    text.replace('headers.get("host")', 'headers.get("x-ossis-place") ?? headers.get("host")'),
  "src/app/[municipality]/(citizen)/kujtesa/page.tsx": () => `
import { headers } from "next/headers";
import { env } from "@/lib/env";
import { callerFor } from "@/server/trpc/caller";
type Asked = { params: Promise<{ municipality: string }> };
export default async function Page({ params }: Asked) {
  const { municipality } = await params;
  const sent = new Headers(await headers());
  sent.set("host", municipality + "." + env().OSSIS_BASE);
  const there = await callerFor(sent);
  return <pre>{JSON.stringify(await there?.api.tracking.outbox())}</pre>;
}
`,
};

let prepared: Prepared;
const folders = { unmapped: "", careless: "" };
const serving: Serving[] = [];
const serve = async (folder: string) => {
  const served = await serveCopy(prepared, folder);
  serving.push(served);
  return served;
};
const twins = () => Promise.all([serve(projectFolder), serve(folders.unmapped)]);

beforeAll(async () => {
  const build = async (name: keyof typeof folders, texts = {}) => {
    folders[name] = await buildChanged(name, { without: mapping, texts });
  };
  const work = [build("unmapped"), build("careless", careless), ensureBuild(inheritedEnvironment())];
  [prepared] = await Promise.all([prepare(files), ...work]);
}, 600_000);

afterAll(async () => {
  await Promise.allSettled(serving.map(({ end }) => end()));
  await prepared?.filled.drop();
  for (const folder of [...Object.values(folders), files])
    if (folder) rmSync(folder, { recursive: true, force: true });
});

/** Sends the calls of each host in their order, the hosts beside one another. */
async function sendAll({ port }: Serving, lists: Call[][]): Promise<Map<string, Sent>> {
  const answers = new Map<string, Sent>();
  const sendList = async (list: Call[]) => {
    for (const call of list) answers.set(call.key, await send(port, call));
  };
  await Promise.all(lists.map(sendList));
  return answers;
}

const few = (sentences: string[]) => [...new Set(sentences)].slice(0, 15);
const seconds = (from: number) => `${((performance.now() - from) / 1000).toFixed(0)} s`;

test("every procedure answers everybody at every host alike with and without the file that maps hosts", async () => {
  const { ground } = prepared;
  const lists = callsOf(ground, listProcedures());
  const calls = lists.flat();
  const [mapped, unmapped] = await twins();
  const from = performance.now();
  const [told, same] = await Promise.all([sendAll(mapped, lists), sendAll(unmapped, lists)]);
  const okays = [...same.values()].filter(({ code }) => code === "OK").length;
  console.log(`2 × ${calls.length} calls, ${okays} of them answered, in ${seconds(from)}`);
  expect(few(lists.flatMap((list) => faultsOf(ground, list, told)))).toEqual([]);
  expect(few(lists.flatMap((list) => faultsOf(ground, list, same)))).toEqual([]);
  const look = (answer: Sent | undefined) => answer && settled(ground, answer);
  expect(
    few(calls.map(({ key }) => key).filter((key) => look(told.get(key)) !== look(same.get(key)))),
  ).toEqual([]);
  expect(await unmapped.counts()).toEqual(await mapped.counts());
  expect(new Set(calls.map(({ key }) => key)).size).toBe(calls.length);
  expect(okays).toBeGreaterThan(1_000);
}, 600_000);

test("no page says more to anybody by any address and host when nothing maps hosts", async () => {
  const { ground } = prepared;
  const routes = routesOf(folders.unmapped);
  const [mapped, unmapped] = await twins();
  const from = performance.now();
  const [known, found] = await Promise.all([
    askAll(ground, mapped.port, knownAsks(ground, routes)),
    askAll(ground, unmapped.port, insideAsks(ground, routes)),
  ]);
  console.log(`${routes.length} routes, ${known.length} + ${found.length} times in ${seconds(from)}`);
  expect(few(pageFaults(known, found))).toEqual([]);
  const telling = known.filter(({ answer }) => answer.own.length > 0).map(({ asked }) => asked.route.name);
  for (const part of ["staff/case/", "/une/", "/G/[code]/route", "api/files/"])
    expect(
      telling.filter((name) => name.includes(part)),
      part,
    ).not.toEqual([]);
}, 600_000);

test("a program that believes the address or a header of the request is found out by the same questions", async () => {
  const { ground } = prepared;
  const [mapped, unmapped] = [await serve(projectFolder), await serve(folders.careless)];
  const lists = callsOf(
    ground,
    listProcedures().filter(({ type }) => type === "query"),
  ).map((list) => list.filter(({ person }, nth) => person.home === null || nth % 10 === 0));
  const same = await sendAll(unmapped, lists);
  const faults = lists.flatMap((list) => faultsOf(ground, list, same));
  const routes = routesOf(folders.careless).filter(({ name }) =>
    /kujtesa|staff\/case|G\/\[code\]\/route/.test(name),
  );
  const known = await askAll(ground, mapped.port, knownAsks(ground, routes));
  const leaks = pageFaults(known, await askAll(ground, unmapped.port, insideAsks(ground, routes)));
  console.log(`careless: ${faults.length} faults of calls, ${leaks.length} of pages`);
  expect(faults.length).toBeGreaterThan(10);
  expect(leaks.filter((leak) => leak.includes("kujtesa")).length).toBeGreaterThan(5);
}, 600_000);
