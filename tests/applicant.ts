import { addAttachment } from "@/domain/documents/add-attachment";
import { mandateKey } from "@/domain/dossier/inputs";
import { mandatePage, subjectPage } from "@/domain/intake/rules-business";
import type { CitizenActor, GuestActor, HolderActor } from "@/domain/tenancy/rules";
import { addDays, civilDate } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { fillForm } from "./answers";
import type { Office } from "./office";

/** What an applicant could say of themselves and of whom they act for. */
const aboutThem: Record<string, unknown> = {
  noticeChannel: "sms",
  phone: "+355 69 123 45 67",
  personalNumber: "J55512345B",
  firstName: "Arta",
  fatherName: "Besim",
  lastName: "Hoxha",
};
const about: Record<string, Record<string, unknown>> = {
  [subjectPage]: { forWhom: "business", nipt: "l91214567c", businessName: "Kafe Lana" },
  [mandatePage]: { mandateBasis: "register" },
};

/** Adds a file to a draft or dossier, as the upload of its page does. Returns its identifier. */
export async function handIn(
  office: Office,
  actor: CitizenActor | GuestActor | HolderActor,
  draftId: string,
  documentKey: string,
): Promise<string> {
  const id = newId();
  const file = {
    id,
    dossierId: draftId,
    documentKey,
    fileName: "Letra.pdf",
    size: 9,
    storageKey: `files/${id}`,
  };
  const checked = { mediaType: "application/pdf" as const, sha256: "0".repeat(64), state: "clean" as const };
  await office.doors.asMunicipality(office.place, (tx) =>
    addAttachment({ tx, actor, now: office.now }, { ...file, ...checked }),
  );
  return id;
}

/** Answers every page of a draft as somebody would, and says that the documents come later. */
export async function fillDraft(
  office: Office,
  actor: CitizenActor | GuestActor,
  draftId: string,
): Promise<void> {
  const api = office.as(actor);
  const { draft, around } = await api.drafts.get({ draftId });
  const filled = fillForm(draft.procedure.facts.form, {
    unit: around.units[0] ?? "",
    today: addDays(civilDate(office.now), 1),
  });
  const all = { ...filled, ...aboutThem };
  for (let page = 0; page < 40; page++) {
    const { steps } = await api.drafts.get({ draftId });
    const open = steps.find((step) => !step.done);
    if (!open || open.kind === "check") return;
    if (open.kind === "document") {
      const { key } = open.document;
      if (key === mandateKey) await handIn(office, actor, draftId, key);
      await api.drafts.settleDocument({ draftId, document: key, later: true });
    } else {
      const raw = about[open.id] ?? all;
      await api.drafts.saveAnswers({ draftId, question: open.id, raw });
    }
  }
  throw new Error(`${draft.procedureCode} has a page that cannot be answered`);
}

/** Applies online from the first page to the receipt. */
export async function applyOnline(office: Office, actor: CitizenActor | GuestActor, procedure: string) {
  const id = newId();
  await office.as(actor).drafts.start({ id, procedure });
  await fillDraft(office, actor, id);
  return office.as(actor).drafts.send({ draftId: id });
}
