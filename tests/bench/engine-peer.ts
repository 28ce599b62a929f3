import { EventEmitter } from "node:events";
import { Engine } from "bpmn-engine";
import type { Sql } from "postgres";
import type { WorkflowDefinition } from "@/domain/workflow/definition";

/** A workflow of steps in a row as BPMN, each choice of a step a gateway, and the steps of its usual way. */
function asBpmn({ nodes, flows }: WorkflowDefinition): { source: string; steps: string[] } {
  const leaving = new Map(
    nodes.map(({ id }) => [id, flows.filter(({ from }) => from === id).map(({ to }) => to)]),
  );
  const drawn = nodes.map(({ id, kind }) => {
    const [first, ...others] = leaving.get(id) ?? [];
    if (kind === "end" || !first) return `<endEvent id="${id}"/>`;
    const element = kind === "start" ? "startEvent" : "userTask";
    const choice = `choice-${id}`;
    const ways = others.map(
      (to) =>
        `<sequenceFlow id="${choice}-${to}" sourceRef="${choice}" targetRef="${to}"><conditionExpression xsi:type="tFormalExpression">\${environment.variables.other}</conditionExpression></sequenceFlow>`,
    );
    return `<${element} id="${id}"/><sequenceFlow id="after-${id}" sourceRef="${id}" targetRef="${choice}"/>
<exclusiveGateway id="${choice}" default="${choice}-usual"/><sequenceFlow id="${choice}-usual" sourceRef="${choice}" targetRef="${first}"/>${ways.join("")}`;
  });
  const steps: string[] = [];
  for (let at = leaving.get("start")?.[0]; at; at = leaving.get(at)?.[0]) steps.push(at);
  return {
    steps: steps.slice(0, -1),
    source: `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="bench" targetNamespace="bench">
<process id="application" isExecutable="true">${drawn.join("\n")}</process></definitions>`,
  };
}

/** The same workflow in a general engine, its state kept in the database from step to step. */
export async function openPeer(
  sql: Sql,
  definition: WorkflowDefinition,
): Promise<{ completions(processes: number, clients: number): Promise<number> }> {
  const { source, steps } = asBpmn(definition);
  await sql`create table if not exists bench.engine_states (id uuid primary key, state jsonb not null)`;
  return {
    async completions(processes, clients) {
      const ids = await Promise.all(Array.from({ length: processes }, () => start(sql, source)));
      const from = performance.now();
      let next = 0;
      const client = async () => {
        for (let id = ids[next++]; id; id = ids[next++])
          for (const task of steps) await complete(sql, id, task);
      };
      await Promise.all(Array.from({ length: clients }, client));
      return (processes * steps.length) / ((performance.now() - from) / 1000);
    },
  };
}

async function start(sql: Sql, source: string): Promise<string> {
  const engine = new Engine({ name: "application", source });
  await engine.execute({ listener: new EventEmitter() });
  const state = await engine.getState();
  await engine.stop();
  const id = crypto.randomUUID();
  await sql`insert into bench.engine_states values (${id}, ${JSON.stringify(state)}::text::jsonb)`;
  return id;
}

/** One step: the state out of the database, the engine recovered, the task signalled, the state back. */
async function complete(sql: Sql, id: string, task: string): Promise<void> {
  await sql.begin(async (tx) => {
    const [row] = await tx<{ state: string }[]>`
      select state::text as state from bench.engine_states where id = ${id} for update`;
    const engine = new Engine().recover(JSON.parse(row?.state ?? "{}"));
    const running = await engine.resume({ listener: new EventEmitter() });
    running.signal({ id: task });
    const state = await engine.getState();
    if (state.state === "running") await engine.stop();
    else if (task !== "deliver-result") throw new Error(`The engine is ${state.state} after ${task}`);
    await tx`update bench.engine_states set state = ${JSON.stringify(state)}::text::jsonb where id = ${id}`;
  });
}
