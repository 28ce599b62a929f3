import type { MunicipalityId } from "@/db/tenant";
import type { Procedure } from "@/domain/catalogue/inputs";
import type { LoadedDossier, TaskRow } from "@/domain/dossier/reads";
import { startClock } from "@/domain/dossier/rules-clock";
import type { Role, StaffActor } from "@/domain/tenancy/rules";
import type { WorkflowDefinition } from "@/domain/workflow/definition";
import { begin } from "@/domain/workflow/engine";
import { called } from "@/domain/workflow/fixture-sketch";

/** Only the door of a request may mint the number of a municipality; on paper anybody's will do. */
export const here = 1 as MunicipalityId;
/** A Monday morning. */
export const monday = new Date("2026-11-23T09:00:00Z");
export const offices = { desk: "office-desk", law: "office-law" };

/** A member of staff with posts written `role@office`. */
export function worker(staffId: string, ...posts: `${Role}@${keyof typeof offices}`[]): StaffActor {
  return {
    kind: "staff",
    municipalityId: here,
    staffId,
    name: `Name of ${staffId}`,
    posts: posts.map((post) => {
      const [role, office] = post.split("@") as [Role, keyof typeof offices];
      return { role, officeId: offices[office], officeCode: office.toUpperCase() };
    }),
  };
}

const facts: Procedure = {
  code: "LIC-04",
  version: 1,
  category: "LIC",
  lifeEvent: "business",
  audience: "both",
  title: called("A licence"),
  summary: called("A licence"),
  whoFor: called("Anybody"),
  synonyms: [],
  legalBasis: [{ ref: "9920/2008", title: called("On procedures") }],
  documents: [
    { key: "plan", name: called("Plan"), heldBy: null, conditional: false },
    { key: "extract", name: called("Extract"), heldBy: "qkb", conditional: true },
  ],
  preconditions: [],
  fee: { kind: "free", amount: null, note: called("Free") },
  deadline: { value: 5, unit: "working" },
  tacitApproval: "no",
  office: "SHQ",
  steps: [],
  result: { name: called("Licence"), validity: called("5 vjet") },
  channel: "both",
  form: { questions: [] },
  evidence: {},
};

/** A dossier at its registration on Monday, on a workflow drawn for the test. */
export function dossierOn(
  workflow: WorkflowDefinition,
  change: Partial<LoadedDossier> = {},
  changedFacts: Partial<Procedure> = {},
): LoadedDossier {
  const known = { ...facts, ...changedFacts };
  return {
    municipalityId: here,
    id: "01910b2e-0000-7000-8000-000000000000",
    registerYear: 2026,
    registerNumber: 4217,
    trackingCode: "K7QM3XPD81RT2WZ9AB4C",
    procedureCode: known.code,
    procedureVersion: 1,
    channel: "counter",
    personId: "person-1",
    takenInBy: "clerk",
    requestHash: "",
    applicant: {
      personalNumber: "I50620021A",
      firstName: "Ilir",
      fatherName: "Petrit",
      lastName: "Marku",
      phone: null,
      email: "ilir@example.com",
      unit: null,
      street: null,
      business: null,
      verified: true,
    },
    noticeChannel: "sms",
    answers: {},
    status: "registered",
    outcome: null,
    marking: begin(workflow, { answers: {} }).marking,
    clock: startClock(known.deadline, monday),
    dueOn: "2026-12-02",
    registeredAt: monday,
    closedAt: null,
    consultations: [],
    eventSeq: 1,
    eventHash: Buffer.alloc(32),
    procedure: { code: known.code, version: 1, facts: known, workflow, publishedAt: monday },
    ...change,
  };
}

/** An open task of the desk at a node, of nobody yet. */
export function taskOf(node: string, change: Partial<TaskRow> = {}): TaskRow {
  return {
    municipalityId: here,
    id: `task-${node}`,
    dossierId: "01910b2e-0000-7000-8000-000000000000",
    token: 1,
    node,
    kind: "task",
    officeId: offices.desk,
    role: "specialist",
    open: true,
    openedAt: monday,
    dueAt: new Date("2026-11-30T22:59:59.999Z"),
    assigneeId: null,
    heldUntil: null,
    holdReason: null,
    closedAt: null,
    closedBy: null,
    outcome: null,
    reasons: null,
    record: null,
    ...change,
  };
}
