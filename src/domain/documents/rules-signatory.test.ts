import { describe, expect, it } from "vitest";
import { signatoryOf } from "@/domain/documents/rules-signatory";
import { here, monday, offices, taskOf } from "@/domain/dossier/fixture-standing";
import type { HistoryEntry } from "@/domain/dossier/reads";
import { Role } from "@/domain/tenancy/rules";

const hash = Buffer.alloc(32);
const entry = (
  seq: number,
  kind: string,
  token: number,
  change: Partial<HistoryEntry> = {},
): HistoryEntry => ({
  municipalityId: here,
  dossierId: "d",
  seq,
  at: monday,
  kind,
  by: { kind: "staff", id: "arta", name: "Arta Hoxha", office: "DESK" },
  data: { token },
  previousHash: hash,
  hash,
  ...change,
});
const byJob = { by: { kind: "job" as const, id: "pass-time", name: "", office: null } };

describe("who signed an act", () => {
  it("is whoever completed the last step before it, under the role they held there", () => {
    const history = [entry(2, "completed", 1), entry(4, "completed", 2), entry(5, "issued", 0)];
    const tasks = [
      taskOf("check", { token: 1, role: "specialist" }),
      taskOf("sign", { token: 2, role: "mayor", officeId: offices.law }),
    ];
    expect(signatoryOf(history, tasks, 5)).toEqual({
      name: "Arta Hoxha",
      role: "Kryetar i bashkisë",
      officeId: offices.law,
    });
    expect(signatoryOf(history, tasks, 3)).toMatchObject({ role: "Specialist" });
  });

  it("is not changed by what happened after it", () => {
    const history = [entry(2, "completed", 1), entry(3, "issued", 0)];
    const later = entry(6, "completed", 9, { by: { kind: "staff", id: "b", name: "Besa", office: null } });
    const tasks = [taskOf("check", { token: 1 })];
    expect(signatoryOf([...history, later], tasks, 3)).toEqual(signatoryOf(history, tasks, 3));
  });

  it("is not whoever only took, gave or checked something", () => {
    const besa = { by: { kind: "staff" as const, id: "b", name: "Besa", office: null } };
    const history = [
      entry(2, "completed", 1),
      ...["taken", "given", "held", "document-checked"].map((kind, at) => entry(3 + at, kind, 2, besa)),
    ];
    expect(signatoryOf(history, [taskOf("check", { token: 1 })], 9).name).toBe("Arta Hoxha");
  });

  it("is nobody when silence approved, and the act says so", () => {
    const history = [entry(2, "completed", 1), entry(3, "elapsed", 2, byJob), entry(4, "issued", 0, byJob)];
    const silent = { name: "–", role: "Miratuar në heshtje, sipas ligjit", officeId: null };
    expect(signatoryOf(history, [], 4)).toEqual(silent);
    expect(signatoryOf([], [], 4)).toEqual(silent);
  });

  it.each(Role.options)("has a title in Albanian as %s", (role) => {
    const { role: title } = signatoryOf([entry(1, "paid", 1)], [taskOf("a", { token: 1, role })], 1);
    expect(title).toMatch(/^[A-ZËÇ][\p{L} ]+$/u);
    expect(title).not.toContain(role);
  });
});
