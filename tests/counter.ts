import { beforeAll } from "vitest";
import type { SubmitApplication } from "@/domain/intake/inputs-submission";
import type { StaffActor } from "@/domain/tenancy/rules";
import { newId } from "@/lib/ids";
import { clerkOf } from "./application";
import { officeOf, someApplicant } from "./desk";
import type { Caller, Office } from "./office";
import { type Opened, suiteDoors } from "./suite-doors";

type Counter = Opened & {
  tirane: Office;
  elbasan: Office;
  /** The clerk of Tirana's counter, and what they can ask there. */
  clerk: StaffActor;
  counter: () => Caller["counter"];
  /** The clerk of Elbasan's. */
  stranger: StaffActor;
};

/** The counters of two municipalities on a database of the suite's own. */
export function suiteCounter(): () => Counter {
  const open = suiteDoors(8);
  let ground: Counter | undefined;
  beforeAll(async () => {
    const [tirane, elbasan] = [officeOf(open().doors, "tirane"), officeOf(open().doors, "elbasan")];
    const clerk = await tirane.person("sportel1");
    const counter = () => tirane.as(clerk).counter;
    ground = { ...open(), tirane, elbasan, clerk, counter, stranger: await clerkOf(elbasan) };
  });
  return () => {
    if (!ground) throw new Error("The counters are not open yet");
    return ground;
  };
}

/** The running number in the number of a case. */
export const numberOf = (register: string) => Number(register.split("-")[2]);

export const application = (more: Partial<SubmitApplication> = {}): SubmitApplication => ({
  id: newId(),
  procedure: "AGR-01",
  channel: "counter",
  applicant: someApplicant,
  noticeChannel: "sms",
  answers: {},
  documents: [
    { key: "f6", state: "seen" },
    { key: "agr-01-d6", state: "missing" },
  ],
  ...more,
});
