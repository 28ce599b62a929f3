import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { appealOf } from "@/domain/catalogue/rules-wording";
import { ActContent } from "@/domain/documents/inputs";
import { type ActMaterial, composeContent } from "@/domain/documents/rules-act";
import { dossierOn, here, monday } from "@/domain/dossier/fixture-standing";
import type { HistoryEntry } from "@/domain/dossier/reads";
import { called, end, sketch, task } from "@/domain/workflow/fixture-sketch";

const workflow = sketch([task("check"), end("end")], ["start > check", "check > end"]);
const hash = Buffer.alloc(32);
const entry = (seq: number, kind: string, data: Record<string, unknown>): HistoryEntry => ({
  municipalityId: here,
  dossierId: "d",
  seq,
  at: monday,
  kind,
  by: { kind: "staff", id: "arta", name: "Arta", office: null },
  data,
  previousHash: hash,
  hash,
});
const registered = entry(1, "registered", { register: "TIR-2026-004217" });
const completed = (seq: number, record: object) => entry(seq, "completed", { reasons: null, record });
const decided = (seq: number, outcome: string, reasons: string | null) =>
  entry(seq, "decided", { outcome, reasons });

const material = (change: Partial<ActMaterial> = {}): ActMaterial => ({
  document: { kind: "approved", eventSeq: 9, issuedOn: "2026-11-23" },
  place: 1,
  dossier: dossierOn(workflow),
  history: [registered],
  municipality: "Bashkia Tiranë",
  office: "Drejtoria e Shërbimeve",
  signatory: { name: "Drita Kola", role: "Drejtor", officeId: null },
  until: "2031-11-23",
  ...change,
});
const refusal = (history: HistoryEntry[]) =>
  composeContent(
    material({ document: { kind: "refused", eventSeq: 9, issuedOn: "2026-11-23" }, until: null, history }),
  );

describe("an act that approves", () => {
  const act = composeContent(material());

  it("bears the name of the result, the number of the register with its own place, and its signature", () => {
    expect(act).toMatchObject({
      kind: "approval",
      title: "Licence",
      service: "A licence",
      number: "TIR-2026-004217/1",
      registerNumber: "TIR-2026-004217",
      procedureCode: "LIC-04",
      signatory: { name: "Drita Kola", role: "Drejtor" },
    });
    expect(composeContent(material({ place: 2 })).number).toBe("TIR-2026-004217/2");
  });

  it("names the person with their father's name, and a business with its number", () => {
    expect(act).toMatchObject({ holder: "Ilir (Petrit) Marku", holderNumber: "I50620021A", business: null });
    const { applicant } = dossierOn(workflow);
    const business = { nipt: "M01412005V", name: "Marku SHPK" };
    const dossier = dossierOn(workflow, { applicant: { ...applicant, fatherName: "", business } });
    expect(composeContent(material({ dossier }))).toMatchObject({
      holder: "Ilir Marku",
      business: "Marku SHPK, NIPT M01412005V",
    });
  });

  it("says how long it holds, with the day where there is one", () => {
    expect(act.validity).toBe("5 vjet, deri më 23 nëntor 2031");
    expect(composeContent(material({ until: null })).validity).toBe("5 vjet");
  });

  it("cites a law as a law and any other basis by its own name", () => {
    const legalBasis = [
      { ref: "107/2014", title: called("Për planifikimin") },
      { ref: "VKM 408/2015", title: called("Rregullorja") },
    ];
    const dossier = dossierOn(workflow, {}, { legalBasis });
    expect(composeContent(material({ dossier })).legalBasis).toEqual([
      "Ligji 107/2014 – Për planifikimin",
      "VKM 408/2015 – Rregullorja",
    ]);
  });

  it("repeats what was asked for in words, and neither files nor what was left empty", () => {
    const fields = [
      { key: "floor", kind: "text" as const, label: called("Kati") },
      { key: "since", kind: "date" as const, label: called("Nga dita") },
      { key: "plan", kind: "file" as const, label: called("Plani") },
      { key: "other", kind: "text" as const, label: called("Tjetër") },
    ];
    const questions = [{ id: "where", title: called("Ku"), fields }];
    const answers = { floor: "2", since: "2026-12-01", plan: "01910b2e-0000-7000-8000-000000000001" };
    const dossier = dossierOn(workflow, { answers }, { form: { questions } });
    expect(composeContent(material({ dossier })).facts).toEqual([
      { label: "Kati", value: "2" },
      { label: "Nga dita", value: "1 dhjetor 2026" },
    ]);
  });

  it("tells both ways against it with their days", () => {
    expect(act.appeal).toMatch(/Bashkia Tiranë brenda 30 ditëve.*45 ditëve/);
  });

  it("names the Commissioner against an answer about information, as the fiche does", () => {
    const legalBasis = [{ ref: "119/2014", title: called("Për të drejtën e informimit") }];
    const dossier = dossierOn(workflow, {}, { office: "KDI", legalBasis });
    const { appeal } = composeContent(material({ dossier }));
    expect(appeal).toContain(appealOf(dossier.procedure.facts).body.sq);
    expect(appeal).toContain("30 ditëve të punës");
    expect(appeal).not.toContain("Bashkia");
  });
});

describe("the words of an act", () => {
  it("are the reasons of the decision it carries, the last one up to its signature", () => {
    const history = [
      registered,
      decided(4, "refused", " Protected. "),
      decided(12, "refused", "Written later."),
    ];
    expect(refusal(history).reasons).toBe("Protected.");
  });

  it("are never what colleagues told each other", () => {
    const internal = ["held", "put-back", "given", "completed", "withdrawn"].map((kind, place) =>
      entry(2 + place, kind, { reasons: "Besa is on leave." }),
    );
    expect(refusal([registered, ...internal, decided(8, "refused", null)]).reasons).toBeNull();
  });

  it("state the conditions written last, and a refusal has none", () => {
    const history = [
      registered,
      completed(2, { conditions: "Until ten o'clock." }),
      completed(3, { conditions: "Until eleven o'clock." }),
      completed(4, { conditions: "  " }),
      completed(10, { conditions: "After the signature." }),
      decided(5, "approved", null),
    ];
    expect(composeContent(material({ history })).conditions).toBe("Until eleven o'clock.");
    expect(refusal(history).conditions).toBeNull();
  });
});

describe("an act that refuses", () => {
  it("says so in its title and holds for no time", () => {
    expect(refusal([registered])).toMatchObject({
      kind: "refusal",
      title: "Vendim për refuzimin e kërkesës",
      validity: "",
    });
  });
});

describe("every act", () => {
  it("says the same when it is composed again, whatever was written after its signature", () => {
    const later = fc.array(
      fc.record({
        kind: fc.constantFrom("completed", "decided", "held", "revoked"),
        words: fc.string(),
      }),
    );
    const before = [
      registered,
      completed(2, { conditions: "Until ten." }),
      decided(3, "approved", "In order."),
    ];
    fc.assert(
      fc.property(later, fc.constantFrom("approved" as const, "refused" as const), (more, kind) => {
        const document = { kind, eventSeq: 9, issuedOn: "2026-11-23" };
        const rest = more.map(({ kind: what, words }, place) =>
          entry(10 + place, what, { reasons: words, record: { conditions: words } }),
        );
        const act = composeContent(material({ document, history: [...before, ...rest] }));
        expect(act).toEqual(composeContent(material({ document, history: before })));
        expect(ActContent.parse(act)).toEqual(act);
      }),
    );
  });
});
