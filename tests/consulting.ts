import type { MunicipalityId } from "@/db/tenant";
import type { TaskRow } from "@/domain/dossier/reads";
import { type AskedRow, listConsultations } from "@/domain/dossier/reads-consultation";
import type { AskConsultations } from "@/domain/routing/inputs-consultation";
import type { JobActor, StaffActor, VisitorActor } from "@/domain/tenancy/rules";
import { listPassedTimers, passTime } from "@/domain/tracking/pass-time";
import { newId } from "@/lib/ids";
import { file, takeBySomebody, taskAt } from "./desk";
import { holders, type Office } from "./office";

type Question = Omit<AskConsultations, "id" | "taskId" | "offices" | "bodies">;
type Whom = { offices?: number; bodies?: string[] };

const usual: Question = {
  question: "A pengon kjo kërkesë punën tuaj?",
  kind: "yes-no",
  days: 3,
  silence: "ignore",
  visible: false,
};

/** A dossier whose first step is held by an officer who asks for opinions. */
export class Consulting {
  readonly office: Office;
  readonly id: string;
  readonly register: string;
  readonly officer: StaffActor;
  readonly step: TaskRow;
  private constructor(
    office: Office,
    sent: { id: string; register: string },
    officer: StaffActor,
    step: TaskRow,
  ) {
    this.office = office;
    this.id = sent.id;
    this.register = sent.register;
    this.officer = officer;
    this.step = step;
  }

  static async at(office: Office, procedure = "PUB-07", node = "check-1"): Promise<Consulting> {
    const sent = await file(office, procedure);
    const step = await taskAt(office, sent.id, node);
    return new Consulting(office, sent, await takeBySomebody(office, step), step);
  }

  /** The offices that can be asked, as the page of the case offers them. */
  async askable(): Promise<{ id: string }[]> {
    const answer = await this.office.as(this.officer).work.case({ register: this.register });
    return answer.kind === "open" ? (answer.file.asking?.offices ?? []) : [];
  }

  /** Asks the first so many offices and these bodies outside. Returns the identifiers, offices first. */
  async ask({ offices = 0, bodies = [] }: Whom, change: Partial<Question> = {}): Promise<string[]> {
    const some = (await this.askable()).slice(0, offices);
    const { asked } = await this.office.as(this.officer).work.askConsultations({
      id: newId(),
      taskId: this.step.id,
      ...usual,
      ...change,
      offices: some.map(({ id }) => ({ officeId: id, files: [] })),
      bodies: bodies.map((body) => ({ body, email: null, files: [] })),
    });
    return asked;
  }

  rows(): Promise<AskedRow[]> {
    return this.office.doors.asMunicipality(this.office.place, (tx) => listConsultations(tx, this.id));
  }

  async row(id: string): Promise<AskedRow> {
    const row = (await this.rows()).find((each) => each.id === id);
    if (!row) throw new Error(`${id} was never asked`);
    return row;
  }

  /** The step that asks, as it stands now. */
  async asking(): Promise<TaskRow | undefined> {
    return (await this.office.openTasks(this.id)).find(({ id }) => id === this.step.id);
  }

  /** Somebody of the asked office takes the question. */
  async takenBy(id: string): Promise<StaffActor> {
    const task = (await this.office.openTasks(this.id)).find((each) => each.id === id);
    if (!task) throw new Error(`${id} is no open task`);
    if (task.assigneeId) {
      const people = await this.office.people();
      const holder = people.find(({ staffId }) => staffId === task.assigneeId);
      if (holder) return holder;
    }
    const [person] = holders(await this.office.people(), task);
    if (!person) throw new Error(`Nobody may answer ${id}`);
    await this.office.as(person).work.take({ taskId: id });
    return person;
  }

  async answer(id: string, outcome: "positive" | "negative" | "given" = "positive"): Promise<StaffActor> {
    const person = await this.takenBy(id);
    const words = outcome === "positive" ? "" : "Pengon rrugën e daljes.";
    await this.office.as(person).work.answerConsultation({ taskId: id, outcome, words });
    return person;
  }

  /** The secret of a new link for a body outside. */
  async link(id: string): Promise<string> {
    const { path } = await this.office.as(this.officer).work.sendConsultationLink({ consultationId: id });
    return path.replace("/mendim/", "");
  }

  /** Somebody outside, signed in to nothing. */
  outside() {
    const visitor: VisitorActor = { kind: "visitor", municipalityId: this.municipality };
    return this.office.as(visitor).work;
  }

  /** Lets every time of this dossier pass that has passed by the office's clock. */
  async passTime(): Promise<void> {
    const actor: JobActor = { kind: "job", municipalityId: this.municipality, job: "pass-time" };
    const { doors, now } = this.office;
    const passed = await doors.asMunicipality(actor, (tx) => listPassedTimers({ tx, actor, now }));
    for (const timer of passed.filter(({ dossierId }) => dossierId === this.id))
      await doors.asMunicipality(actor, (tx) => passTime({ tx, actor, now }, timer));
  }

  private get municipality(): MunicipalityId {
    return this.office.place.municipalityId;
  }
}
