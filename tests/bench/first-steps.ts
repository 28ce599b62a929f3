import type { Sql } from "postgres";
import type { Procedure } from "@/domain/catalogue/inputs";
import { stateAtRegistration } from "@/domain/dossier/rules-state";
import type { WorkflowDefinition } from "@/domain/workflow/definition";
import { begin } from "@/domain/workflow/engine";

/**
 * Writes the schema `bench`: for each municipality the steps an application begins with here, the office that does
 * them and its people, so that the server can make rows by itself. Does nothing when it is there.
 */
export async function writeFirstSteps(superuser: Sql): Promise<void> {
  const [there] = await superuser`select to_regclass('bench.desks') is not null as made`;
  if (there?.made) return;
  const published = await superuser<
    { code: string; version: number; facts: Procedure; workflow: WorkflowDefinition }[]
  >`select distinct on (code) code, version, facts, workflow from procedure_versions order by code, version desc`;
  const steps = published.flatMap(({ code, version, facts, workflow }) => {
    const ground = { definition: workflow, deadline: facts.deadline, answers: {} };
    const [task] = begin(workflow, { answers: {} }).effects.flatMap((effect) =>
      effect.kind === "openTask" ? [effect] : [],
    );
    const lane = workflow.lanes.find(({ id }) => id === task?.lane);
    if (!task || !lane) return [];
    const { marking, clock } = stateAtRegistration(ground, new Date());
    return [
      {
        code,
        version,
        node: task.node,
        token: task.token,
        office: lane.office,
        role: lane.role,
        marking,
        clock,
      },
    ];
  });
  await superuser.begin(async (sql) => {
    await sql`create schema bench`;
    await sql`create table bench.desks as
      select k.municipality_id, row_number() over (partition by k.municipality_id order by s.code) - 1 as place,
             s.code, s.version, s.node, s.token, s.role, s.marking, s.clock, k.office_id,
             (select array_agg(p.staff_id order by p.staff_id) from posts p
               where (p.municipality_id, p.office_id, p.role) = (k.municipality_id, k.office_id, s.role)) as people
        from json_to_recordset(${JSON.stringify(steps)}::text::json)
               as s(code text, version smallint, node text, token int, office text, role text, marking jsonb, clock jsonb)
        join office_kinds k on k.kind = s.office`;
    await sql`delete from bench.desks where people is null`;
    await sql`create unique index on bench.desks (municipality_id, place)`;
    await sql`analyze bench.desks`;
  });
}
