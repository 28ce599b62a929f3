import { expect, test } from "vitest";
import { requireFiles } from "@/domain/documents/rules";
import { dossierOn, here, taskOf, worker } from "@/domain/dossier/fixture-standing";
import type { MunicipalActor } from "@/domain/tenancy/rules";
import { end, sketch, task } from "@/domain/workflow/fixture-sketch";

const dossier = dossierOn(sketch([task("check"), end("end")], ["start > check", "check > end"]));
const tasks = [taskOf("check")];
const citizen = (personId: string): MunicipalActor => ({
  kind: "citizen",
  municipalityId: here,
  personId,
  personalNumber: "",
  name: "",
});
const holder = (dossierId: string): MunicipalActor => ({ kind: "holder", municipalityId: here, dossierId });
const unfound = expect.objectContaining({ code: "not-found" });

test("the files of a dossier are for its applicant, whoever holds its code, and the staff who work on it", () => {
  const allowed = [
    citizen("person-1"),
    holder(dossier.id),
    worker("a", "specialist@desk"),
    worker("b", "front-office@law"),
  ];
  for (const actor of allowed) expect(() => requireFiles(actor, dossier, tasks)).not.toThrow();
});

test("for everybody else there is nothing to be found, not even a refusal", () => {
  const strangers: MunicipalActor[] = [
    citizen("person-2"),
    holder("another"),
    worker("c", "specialist@law"),
    { kind: "visitor", municipalityId: here },
    { kind: "job", municipalityId: here, job: "scan-file" },
    { kind: "guest", municipalityId: here, email: "ilir@example.com", sessionId: "s" },
  ];
  for (const actor of strangers) expect(() => requireFiles(actor, dossier, tasks)).toThrow(unfound);
});
