import { eq } from "drizzle-orm";
import { dossiers } from "@/domain/dossier/tables";
import { addMandate } from "@/domain/intake/add-mandate";
import type { CitizenActor, StaffActor } from "@/domain/tenancy/rules";
import { holders, type Office } from "../office";
import { niptOf } from "./tenants";

/** Who checks a mandate, and what they and its owner could really send next, by procedure. */
export type HandedIn = { actors: { name: string; actor: StaffActor }[]; exact: Map<string, unknown> };

/** What lets the person speak for the business, handed in with each of their dossiers. */
async function addMandates(office: Office, citizen: CitizenActor, word: string): Promise<string[]> {
  const { municipalityId, personId } = citizen;
  const business = {
    ...{ kind: "business" as const, nipt: niptOf(municipalityId), name: word },
    ...{ isNameChecked: false, company: null },
  };
  const answers = { mandateBasis: "authorisation", mandateUntil: "2026-12-31" };
  return office.doors.asMunicipality(office.place, async (tx) => {
    const own = await tx.select({ id: dossiers.id }).from(dossiers).where(eq(dossiers.personId, personId));
    for (const { id } of own)
      await addMandate({ tx, actor: citizen, now: office.now }, id, business, { answers });
    return own.map(({ id }) => id);
  });
}

/** An officer with a step of one of these dossiers in hand, taken now where nobody has it. */
async function officerOf(office: Office, dossierIds: string[]) {
  const people = await office.people();
  for (const dossierId of dossierIds)
    for (const task of await office.openTasks(dossierId)) {
      if (task.kind !== "task") continue;
      for (const actor of holders(people, task)) {
        if (task.assigneeId !== null && task.assigneeId !== actor.staffId) continue;
        const { work } = office.as(actor);
        const mine =
          task.assigneeId === actor.staffId ||
          (await work.take({ taskId: task.id }).then(
            () => true,
            () => false,
          ));
        if (mine) return { actor, taskId: task.id, dossierId };
      }
    }
  throw new Error("nobody could check a mandate");
}

/** Hands in mandates for the citizen, and says what the procedures about them can be asked. */
export async function handInMandates(office: Office, citizen: CitizenActor, word: string): Promise<HandedIn> {
  const dossierIds = await addMandates(office, citizen, word);
  const { actor, taskId, dossierId } = await officerOf(office, dossierIds);
  const seen = (await office.as(actor).mandates.ofDossier({ dossierId })) ?? [];
  const [mandate] = seen;
  const file = seen.flatMap(({ files }) => files)[0];
  if (!mandate || !file) throw new Error("no mandate was handed in");
  const nipt = niptOf(citizen.municipalityId);
  return {
    actors: [{ name: "officer with a mandate", actor }],
    exact: new Map<string, unknown>([
      ["mandates.ofDossier", { dossierId }],
      ["mandates.file", { dossierId, fileId: file.id }],
      ["mandates.check", { taskId, mandateId: mandate.id, refusal: null }],
      [
        "mandates.correct",
        {
          ...{ taskId, mandateId: mandate.id, businessName: `${word} shpk` },
          ...{ validUntil: "2026-12-30", reasons: "Sipas dokumentit." },
        },
      ],
      ["mandates.withdraw", { nipt }],
      ["counter.findMandate", { personalNumber: citizen.personalNumber, nipt }],
    ]),
  };
}
