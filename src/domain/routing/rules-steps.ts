import type { TaskRow } from "@/domain/dossier/reads";
import type { FlatNode, WorkflowDefinition } from "@/domain/workflow/definition";
import { evaluate } from "@/domain/workflow/expression";
import { exitFor, type Graph, graphOf, type Place } from "@/domain/workflow/graph";
import type { Marking } from "@/domain/workflow/marking";
import type { Text } from "@/lib/text";

/** One step of a dossier's way: done, being done now, or still to come if nothing stands against it. */
export type CaseStep = {
  node: string;
  name: Text;
  status: "done" | "current" | "coming";
  taskId: string | null;
  lane: string | null;
  officeId: string | null;
  personId: string | null;
  outcome: Text | null;
  /** Civil instants as ISO texts: when it was done, or by when it should be. */
  doneAt: string | null;
  dueAt: string | null;
};

type Named = Extract<FlatNode, { name: Text }>;

const isStep = (node: FlatNode): node is Named => ["task", "opinion", "payment", "wait"].includes(node.kind);

/** Where a step goes when it ends well. */
function goodWays(place: Place, marking: Marking, answers: Record<string, unknown>): string[] {
  const { node, ways } = place;
  if ("outcomes" in node) {
    const good = node.outcomes.find((outcome) => outcome.tone === "positive") ?? node.outcomes[0];
    const exit = good && exitFor(place, good.id);
    return exit ? [exit.to] : [];
  }
  if (node.kind !== "exclusive" && node.kind !== "inclusive") return ways.map((flow) => flow.to);
  const known = { answers, outcomes: marking.outcomes };
  const open = ways.filter((flow) => flow.when && evaluate(flow.when, known));
  const chosen = open.length > 0 ? open : ways.filter((flow) => flow.otherwise);
  return (node.kind === "exclusive" ? chosen.slice(0, 1) : chosen).map((flow) => flow.to);
}

/** The nodes still ahead if every step ends well, in the order they would be reached. */
function nodesAhead(graph: Graph, marking: Marking, answers: Record<string, unknown>): string[] {
  const seen = new Set<string>(marking.tokens.map((token) => token.at));
  const open = [...seen];
  const ahead: string[] = [];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    const place = graph.places.get(id);
    if (!place) continue;
    for (const next of goodWays(place, marking, answers)) {
      if (seen.has(next)) continue;
      seen.add(next);
      ahead.push(next);
      open.push(next);
    }
  }
  return ahead;
}

function outcomeName(node: FlatNode, outcome: string | null): Text | null {
  if (!("outcomes" in node) || outcome === null) return null;
  return node.outcomes.find((each) => each.id === outcome)?.name ?? null;
}

function stepOf(node: Named, status: CaseStep["status"], task?: TaskRow): CaseStep {
  return {
    node: node.id,
    name: node.name,
    status,
    taskId: task?.id ?? null,
    lane: "lane" in node ? node.lane : null,
    officeId: task?.officeId ?? null,
    personId: (task?.open ? task.assigneeId : task?.closedBy) ?? null,
    outcome: task ? outcomeName(node, task.outcome) : null,
    doneAt: task?.closedAt?.toISOString() ?? null,
    dueAt: task?.open ? task.dueAt.toISOString() : null,
  };
}

/** The way of a dossier: what was done in its order, what is being done, and what comes if all goes well. */
export function stepsOf(
  definition: WorkflowDefinition,
  marking: Marking,
  tasks: readonly TaskRow[],
  answers: Record<string, unknown>,
): CaseStep[] {
  const graph = graphOf(definition);
  const nodeAt = (id: string): Named | null => {
    const node = graph.places.get(id)?.node;
    return node && isStep(node) ? node : null;
  };
  const closed = tasks.filter((task) => !task.open && task.outcome !== null);
  const done = closed.toSorted((a, b) => (a.closedAt?.getTime() ?? 0) - (b.closedAt?.getTime() ?? 0));
  const steps = (ids: { id: string; task?: TaskRow }[], status: CaseStep["status"]) =>
    ids.flatMap(({ id, task }) => {
      const node = nodeAt(id);
      return node ? [stepOf(node, status, task)] : [];
    });
  const openTask = (token: number) => tasks.find((task) => task.open && task.token === token);
  return [
    ...steps(
      done.map((task) => ({ id: task.node, task })),
      "done",
    ),
    ...steps(
      marking.tokens.map(({ id, at }) => ({ id: at, task: openTask(id) })),
      "current",
    ),
    ...steps(
      nodesAhead(graph, marking, answers).map((id) => ({ id })),
      "coming",
    ),
  ];
}
