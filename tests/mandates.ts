import { eq } from "drizzle-orm";
import { mandateKey } from "@/domain/dossier/inputs";
import { mandatePage, subjectPage } from "@/domain/intake/rules-business";
import { firstOpen } from "@/domain/intake/rules-journey";
import type { MandateState } from "@/domain/intake/rules-mandate";
import { mandates } from "@/domain/intake/tables";
import type { CitizenActor, StaffActor } from "@/domain/tenancy/rules";
import { persons } from "@/domain/tenancy/tables";
import { makeNipt } from "@/lib/identifiers";
import { newId } from "@/lib/ids";
import { refusalIn } from "@/server/forms/citizen-post";
import { fillDraft, handIn } from "./applicant";
import { officeOf, takeBySomebody, taskAt } from "./desk";
import type { Office } from "./office";
import { suiteDoors } from "./suite-doors";

const autumn = new Date("2026-11-23T09:00:00Z");
let serial = 100;
export const newBusiness = () => ({
  nipt: makeNipt({ registeredOn: "2019-12-14", serial: serial++ }),
  name: "Bar Kulla",
});
type Business = ReturnType<typeof newBusiness>;

/** Tirana on a database of the suite's own: its office, its people, and the mandates kept for a business. */
export function suiteMandates() {
  const open = suiteDoors();
  const at = (now = autumn) => officeOf(open().doors, "tirane", now);
  async function citizen(nth: number): Promise<CitizenActor> {
    const { place } = at();
    const rows = await open().doors.asMunicipality(place, (tx) =>
      tx.select().from(persons).orderBy(persons.personalNumber),
    );
    const row = rows[nth];
    if (!row) throw new Error("Tirana knows too few people");
    const { id: personId, personalNumber, firstName: name } = row;
    return { kind: "citizen", municipalityId: place.municipalityId, personId, personalNumber, name };
  }
  const rowsFor = ({ nipt }: Business) =>
    open().doors.asMunicipality(at().place, (tx) =>
      tx.select().from(mandates).where(eq(mandates.nipt, nipt)),
    );
  return { at, citizen, elira: () => citizen(0), rowsFor };
}

/** The code a piece of work is refused with, or "done". */
export const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => refusalIn(error)?.code ?? String(error),
  );

/** A draft for a business, up to whatever is asked after it was named. */
export async function begin(office: Office, who: CitizenActor, business: Business, procedure = "TAX-02") {
  const draftId = newId();
  const api = office.as(who);
  await api.drafts.start({ id: draftId, procedure });
  const raw = { forWhom: "business", nipt: business.nipt, businessName: business.name };
  await api.drafts.saveAnswers({ draftId, question: subjectPage, raw });
  return { draftId, api };
}
export const openPage = async (office: Office, who: CitizenActor, draftId: string) =>
  firstOpen((await office.as(who).drafts.get({ draftId })).steps);

/** Says what the right rests on, and until when, and hands the paper in. */
export async function authorise(office: Office, who: CitizenActor, draftId: string, until = "31.12.2026") {
  const raw = { mandateBasis: "authorisation", mandateUntil: until };
  await office.as(who).drafts.saveAnswers({ draftId, question: mandatePage, raw });
  await handIn(office, who, draftId, mandateKey);
  await office.as(who).drafts.settleDocument({ draftId, document: mandateKey, later: false });
}

/** A whole application for a business, with its authorisation where one is asked for. */
export async function apply(office: Office, who: CitizenActor, business: Business, procedure = "TAX-02") {
  const { draftId, api } = await begin(office, who, business, procedure);
  if ((await openPage(office, who, draftId)) === mandatePage) await authorise(office, who, draftId);
  await fillDraft(office, who, draftId);
  return api.drafts.send({ draftId });
}

export const stateFor = async (
  office: Office,
  who: CitizenActor,
  { nipt }: Business,
): Promise<MandateState | null> =>
  (await office.as(who).mine.overview()).companies.find((each) => each.nipt === nipt)?.state ?? null;

/** The officer who has the first step of a dossier, with the task taken. */
export async function officerOf(office: Office, dossierId: string) {
  const task = await taskAt(office, dossierId, "check-1");
  const officer = await takeBySomebody(office, task);
  return { officer, taskId: task.id };
}
export const check = (
  office: Office,
  officer: StaffActor,
  taskId: string,
  mandateId: string,
  refusal: string | null,
) => office.as(officer).mandates.check({ taskId, mandateId, refusal });
