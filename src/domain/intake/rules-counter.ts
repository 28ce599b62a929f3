import type { Procedure } from "@/domain/catalogue/inputs";
import type { LocalFee } from "@/domain/catalogue/rules-fee";
import type { LegalStatus } from "@/domain/dossier/inputs";
import type { Text } from "@/lib/text";

/** A person as the counter needs them to fill in an application. */
export type KnownPerson = {
  personalNumber: string;
  firstName: string;
  fatherName: string;
  lastName: string;
  phone: string | null;
  email: string | null;
  unit: string | null;
  street: string | null;
};

/** A service with only what the search in the browser reads. */
export type CounterService = Pick<Procedure, "code" | "title" | "synonyms">;

export type TodayRow = { register: string; service: Text; applicant: string; at: string };

/** What the counter screen starts with; `today` is a civil date, `clerk` tells drafts of colleagues apart. */
export type CounterStart = {
  clerk: string;
  today: string;
  services: CounterService[];
  favourites: string[];
  registered: TodayRow[];
  units: string[];
};

/** One service as the counter fills it in, with the promised day (civil date) and the office that gets it first. */
export type ServiceAtCounter = Pick<
  Procedure,
  "code" | "title" | "audience" | "documents" | "fee" | "form" | "tacitApproval"
> & { localFee: LocalFee | null; dueOn: string; office: Text };

/** A dossier in a list at the counter. */
export type FoundDossier = {
  id: string;
  register: string;
  service: Text;
  applicant: string;
  status: LegalStatus;
  registeredOn: string;
};

/** An act that can be handed over now: its task and outcome, and why this clerk may not, if so. */
export type Deliverable = {
  kind: "deliver";
  taskId: string;
  outcome: string;
  refused: boolean;
  issuedOn: string | null;
  refusal: Text | null;
};

/** What an officer asked of the applicant and still waits for. */
export type AskedAtCounter = {
  kind: "bring";
  dueOn: string;
  items: { key: string | null; name: Text; why: string }[];
};

/** What the counter can do with a dossier now, or why it can do nothing. */
export type CounterStanding =
  | Deliverable
  | AskedAtCounter
  | { kind: "unpaid" | "unsigned" | "in-work"; step: Text; office: Text }
  | { kind: "over"; on: string | null };

export type CounterCase = FoundDossier & { dueOn: string; standing: CounterStanding };
