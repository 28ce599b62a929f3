import { describe, expect, it } from "vitest";
import { mandateKey } from "@/domain/dossier/inputs";
import { newTrackingCode } from "@/lib/tracking-code";
import { readMunicipalities } from "@/server/seed/data";
import {
  composeMail,
  composeSms,
  type HistoryLine,
  type NoticeFacts,
  type NoticeKind,
  noticeKind,
} from "./rules-notice";

const kinds: NoticeKind[] = [
  ...(["registered", "asked", "to-pay", "unpaid"] as const),
  ...(["mandate-refused", "mandate-corrected", "decided", "revoked"] as const),
  ...(["withdrawn", "discontinued", "finished"] as const),
];
/** The alphabet of a text message of 160 characters, the part Albanian needs. */
const oldAlphabet = /^[\x20-\x5b\x5d\x5f\x61-\x7a]*$/;

function factsOf(
  municipality: { id: number; slug: string; letters: string; fullName: string },
  kind: NoticeKind,
  base: string,
): NoticeFacts {
  return {
    kind,
    municipality: municipality.fullName,
    host: `${municipality.slug}.${base}`,
    code: newTrackingCode(municipality.id),
    register: `${municipality.letters}-2026-004217`,
    service: { sq: "Çertifikatë", en: "Certificate" },
    dueOn: "2026-12-17",
    asked: 12,
  };
}

describe("a text message", () => {
  it("fits in one message of the old alphabet in every municipality, and carries the link", () => {
    for (const municipality of readMunicipalities())
      for (const kind of kinds)
        for (const base of ["ossis.al", "ossis.localhost:3000"]) {
          const facts = factsOf(municipality, kind, base);
          const text = composeSms(facts);
          expect(text.length, text).toBeLessThanOrEqual(160);
          expect(text).toMatch(oldAlphabet);
          expect(text).toContain(facts.code);
          expect(text).toContain(facts.host);
          if (base === "ossis.al") expect(text).toContain(facts.register);
        }
  });

  it("leaves names away rather than the link when they are too long for one message", () => {
    const [municipality] = readMunicipalities();
    if (!municipality) throw new Error("none");
    const facts = { ...factsOf(municipality, "registered", "ossis.al"), municipality: "Bashkia ".repeat(9) };
    const text = composeSms(facts);
    expect(text.length).toBeLessThanOrEqual(160);
    expect(text).toContain(`${facts.host}/G/${facts.code}`);
  });

  it("says what happened, until when and where to look", () => {
    const tirane = readMunicipalities().find(({ slug }) => slug === "tirane");
    if (!tirane) throw new Error("no Tirana");
    const facts = { ...factsOf(tirane, "registered", "ossis.al"), code: "K7QM3XPD81RT2WZ9AB4C" };
    expect(composeSms(facts)).toBe(
      "Bashkia Tirane: aplikimi TIR-2026-004217 u regjistrua. Pergjigje deri 17.12.2026. Ndiqeni: tirane.ossis.al/G/K7QM3XPD81RT2WZ9AB4C",
    );
  });
});

describe("an e-mail", () => {
  it("is Albanian first and English after, each with its own link", () => {
    const [municipality] = readMunicipalities();
    if (!municipality) throw new Error("none");
    const { subject, body } = composeMail(
      factsOf(municipality, "asked", "ossis.al"),
      "https://berat.ossis.al",
    );
    expect(subject).toMatch(/^Bashkia Berat: Aplikimi BER-2026-004217: duhet plotësim$/);
    expect(body.indexOf("https://berat.ossis.al/G/")).toBeGreaterThan(0);
    expect(body.indexOf("https://berat.ossis.al/en/G/")).toBeGreaterThan(
      body.indexOf("https://berat.ossis.al/G/"),
    );
  });
});

describe("an entry of the history", () => {
  const at = new Date("2026-11-23T09:00:00Z");
  const later = new Date("2026-11-24T09:00:00Z");
  const line = (seq: number, kind: string, when = at, data = {}) => ({ seq, kind, at: when, data });

  it("is told once when a decision is signed, issued and closed in one step", () => {
    const history = [
      line(1, "registered"),
      line(5, "decided", later),
      line(6, "issued", later),
      line(7, "closed", later, { outcome: "approved" }),
    ];
    expect(history.map((entry) => noticeKind(entry, history))).toEqual(["registered", null, "decided", null]);
  });

  it("is told again when the end comes later, and once when the applicant withdraws", () => {
    const handed = [line(5, "decided"), line(6, "issued"), line(7, "closed", later, { outcome: "approved" })];
    expect(handed.map((entry) => noticeKind(entry, handed))).toEqual([null, "decided", "finished"]);
    const withdrawn = [line(2, "withdrawn"), line(3, "closed", at, { outcome: "withdrawn" })];
    expect(withdrawn.map((entry) => noticeKind(entry, withdrawn))).toEqual(["withdrawn", null]);
  });

  it("asks for a payment, and reminds of it but not of what the office itself is late with", () => {
    const history = [
      line(2, "payment-requested", at, { token: 3 }),
      line(3, "reminded", later, { token: 3 }),
      line(4, "reminded", later, { token: 5 }),
    ];
    expect(history.map((entry) => noticeKind(entry, history))).toEqual(["to-pay", "unpaid", null]);
  });

  it("is told of an authorisation that was refused or corrected, and not of one that was accepted", () => {
    const history = [
      line(2, "mandate-checked", at, { mandateId: "a", accepted: false }),
      line(3, "mandate-checked", later, { mandateId: "b", accepted: true }),
      line(4, "mandate-corrected", later, { mandateId: "a" }),
    ];
    const kindsTold = ["mandate-refused", null, "mandate-corrected"];
    expect(history.map((entry) => noticeKind(entry, history))).toEqual(kindsTold);
  });

  it("is told once of an authorisation when another verdict, correction or request follows on the first", () => {
    const asking = (...keys: (string | null)[]) => ({
      items: keys.map((documentKey) => ({ documentKey, name: { sq: "X", en: "X" }, why: "Mungon." })),
    });
    const refused = line(2, "mandate-checked", at, { mandateId: "a", accepted: false });
    const told = (...after: HistoryLine[]) => noticeKind(refused, [refused, ...after]);
    expect(told(line(3, "mandate-checked", later, { mandateId: "a", accepted: true }))).toBeNull();
    expect(told(line(3, "mandate-checked", later, { mandateId: "b", accepted: true }))).toBe(
      "mandate-refused",
    );
    expect(told(line(4, "completion-requested", later, asking("plan", mandateKey)))).toBeNull();
    expect(told(line(4, "completion-requested", later, asking("plan", null)))).toBe("mandate-refused");
    expect(told(line(1, "completion-requested", at, asking(mandateKey)))).toBe("mandate-refused");
    const both = [5, 6].map((seq) => line(seq, "mandate-corrected", later, { mandateId: "a" }));
    expect(both.map((entry) => noticeKind(entry, both))).toEqual([null, "mandate-corrected"]);
  });

  it("is told of a request, of a decision handed over later, and of an end without one", () => {
    const history = [
      line(1, "completion-requested"),
      line(2, "decided"),
      line(3, "closed", later, { outcome: "closed" }),
    ];
    expect(history.map((entry) => noticeKind(entry, history))).toEqual(["asked", "decided", "discontinued"]);
  });

  it("is told of a revocation for itself, also when the act was issued in the same moment", () => {
    const history = [line(5, "issued"), line(6, "revoked", at, { documentId: "a", reasons: "Gabim." })];
    expect(history.map((entry) => noticeKind(entry, history))).toEqual(["decided", "revoked"]);
  });

  it("is not told when it is the office's own, whatever else happened", () => {
    for (const kind of ["taken", "given", "put-back", "held", "completed", "paid", "clock-stopped"])
      expect(noticeKind(line(2, kind), [line(1, "registered"), line(2, kind)])).toBeNull();
  });
});

describe("the words of a message", () => {
  const [municipality] = readMunicipalities();
  if (!municipality) throw new Error("none");
  const facts = (kind: NoticeKind, change: Partial<NoticeFacts> = {}) => ({
    ...factsOf(municipality, kind, "ossis.al"),
    ...change,
  });

  it("count one thing as one", () => {
    expect(composeSms(facts("asked", { asked: 1 }))).toContain("duhet 1 dokument deri");
    expect(composeSms(facts("asked", { asked: 2 }))).toContain("duhen 2 dokumente deri");
    const { body } = composeMail(facts("asked", { asked: 1 }), "https://x.al");
    expect(body).toContain("1 dokument ose përgjigje deri më 17 dhjetor 2026");
    expect(body).toContain("1 document or answer by 17 December 2026");
  });

  it("of a revocation say that the act no longer holds and where the reasons are, but not the reasons", () => {
    const revoked = facts("revoked", { register: "TIR-2026-004217", code: "K7QM3XPD81RT2WZ9AB4C" });
    expect(composeSms(revoked)).toContain("akti per TIR-2026-004217 u revokua. Si ankoheni: ");
    const { subject, body } = composeMail(revoked, "https://x.al");
    expect(subject).toContain("Aplikimi TIR-2026-004217: akti u revokua");
    expect(body).toContain("Akti nuk është më në fuqi. Arsyet dhe si mund të ankoheni");
    expect(body).toContain("The act is no longer in force. The reasons and how to appeal");
  });

  it("lead to the rating when all is over, and to the case in every other message", () => {
    for (const kind of kinds) {
      const place = kind === "finished" ? "vleresim" : "G";
      const { code } = facts(kind);
      expect(composeSms(facts(kind, { code }))).toContain(`/${place}/${code}`);
      const { body } = composeMail(facts(kind, { code }), "https://x.al");
      expect(body).toContain(`https://x.al/${place}/${code}`);
      expect(body).toContain(`https://x.al/en/${place}/${code}`);
    }
  });

  it("differ for every kind of thing told, in both ways of telling", () => {
    expect(new Set(kinds.map((kind) => composeSms(facts(kind, { code: "X" })))).size).toBe(kinds.length);
    expect(new Set(kinds.map((kind) => composeMail(facts(kind), "https://x.al").body)).size).toBe(
      kinds.length,
    );
  });

  it("of a mail warn that nobody asks for a password, and name the service in both languages", () => {
    const { body } = composeMail(facts("decided"), "https://x.al");
    expect(body).toContain("nuk ju kërkon kurrë fjalëkalim");
    expect(body).toContain("Çertifikatë");
    expect(body).toContain("Certificate");
  });
});
