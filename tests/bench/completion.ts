import postgres from "postgres";
import { completeTask } from "@/domain/routing/complete-task";
import type { StaffActor } from "@/domain/tenancy/rules";
import { graphOf } from "@/domain/workflow/graph";
import { holders } from "../office";
import { openPeer } from "./engine-peer";
import { CLIENTS, type Ground, takeIn } from "./intake";
import type { Town } from "./people";
import { contest, type Line } from "./rounds";

type Ready = { actor: StaffActor; taskId: string; outcome: string };

/** Files an application and gives its first step to somebody who may do it. */
async function prepare({ database, doors, procedure }: Ground, town: Town): Promise<Ready> {
  const { id } = await takeIn(doors, town, procedure);
  const [task] = await town.office.openTasks(id);
  if (!task) throw new Error("The first step is nobody's task");
  const actor = holders(town.people, task).find(({ staffId }) => staffId !== town.clerk.staffId);
  const node = graphOf(procedure.workflow).places.get(task.node)?.node;
  const outcomes = node && "outcomes" in node ? node.outcomes : [];
  const forward = outcomes.find(({ tone, id: name }) => tone === "positive" && name !== "incomplete");
  if (!actor || !forward) throw new Error(`Nobody can complete ${task.node}`);
  await database.superuser`
    update tasks set assignee_id = ${actor.staffId}
     where municipality_id = ${actor.municipalityId} and id = ${task.id}`;
  return { actor, taskId: task.id, outcome: forward.id };
}

/** Steps completed per second through the verb, against a general engine that saves and recovers its state each time. */
export async function completionsAgainstEngine(ground: Ground): Promise<Line> {
  const { database, doors, towns, rounds, seconds } = ground;
  const sql = postgres(database.superuserUrl, { max: CLIENTS, fetch_types: false, onnotice: () => {} });
  const peer = await openPeer(sql, ground.procedure.workflow);
  const completions = async (count: number) => {
    const ready: Ready[] = [];
    for (let from = 0; from < count; from += CLIENTS) {
      const batch = towns.slice(from % 48, (from % 48) + CLIENTS);
      ready.push(...(await Promise.all(batch.map((town) => prepare(ground, town)))));
    }
    const from = performance.now();
    let next = 0;
    const client = async () => {
      for (let task = ready[next++]; task; task = ready[next++]) {
        const { actor, taskId, outcome } = task;
        await doors.asMunicipality(actor, (tx) =>
          completeTask({ tx, actor, now: new Date() }, { taskId, outcome, reasons: null, record: {} }),
        );
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, client));
    return ready.length / ((performance.now() - from) / 1000);
  };
  try {
    // A server runs for weeks: both sides are measured when their code has been compiled.
    await completions(1_000);
    await peer.completions(CLIENTS * 2, CLIENTS);
    return await contest({
      measure: "steps completed through the verb / bpmn-engine",
      unit: "per s",
      target: { atLeast: 15 },
      rounds,
      ours: () => completions(seconds * 200),
      limit: () => peer.completions(seconds * 5, CLIENTS),
    });
  } finally {
    await sql.end();
  }
}
