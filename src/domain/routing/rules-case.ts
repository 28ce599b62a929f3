import type { RequiredDocument } from "@/domain/catalogue/inputs";
import type {
  AnswerKind,
  Applicant,
  Channel,
  EventBy,
  LegalStatus,
  NoticeChannel,
} from "@/domain/dossier/inputs";
import type { DossierEvent } from "@/domain/dossier/rules-events";
import type { CaseAction } from "@/domain/routing/rules-actions";
import type { AskingDay } from "@/domain/routing/rules-consultation";
import type { DossierFlag } from "@/domain/routing/rules-flags";
import type { CaseStep } from "@/domain/routing/rules-steps";
import type { Question } from "@/lib/form";
import type { Answers } from "@/lib/form-answers-value";
import type { Text } from "@/lib/text";

/** Where the legal clock stands, ready for words. */
export type CaseClock = {
  dueOn: string;
  daysLeft: number;
  overdueDays: number;
  unit: "working" | "calendar" | "hours";
  pausedSince: string | null;
  pausedFor: string | null;
  /** Silence approves when the last day passes. */
  silence: boolean;
};

export type CaseAttachment = {
  id: string;
  fileName: string;
  mediaType: string;
  size: number;
  state: "pending" | "clean" | "refused";
  addedAt: string;
};

export type CaseDocument = Pick<RequiredDocument, "key" | "name" | "conditional" | "heldBy"> & {
  state: string | null;
  note: string | null;
  checkedBy: string | null;
  files: CaseAttachment[];
};

/** What is particular to an opinion an officer asked beside the workflow. */
export type CaseAsked = {
  kind: AnswerKind;
  by: string;
  askedOn: string;
  /** Who answered, as they signed. */
  person: string | null;
  settledOn: string | null;
  /** When the link last went to a body outside by e-mail. */
  mailedOn: string | null;
  remindedOn: string | null;
  revokedWhy: string | null;
  visible: boolean;
  email: string | null;
  files: SharedAttachment[];
  /** Whether this person may remind, take back, and make the link. */
  directs: boolean;
};

/** A file as those asked see it: by the document it is, because a file's own name may tell who applied. */
export type SharedAttachment = Pick<CaseAttachment, "id" | "mediaType" | "size" | "state"> & { name: Text };

export type CaseOpinion = {
  /** Of the task, or of the question to a body outside. */
  id: string;
  name: Text;
  question: Text;
  office: Text;
  state: "waiting" | "given" | "silent" | "revoked";
  dueOn: string;
  daysLeft: number;
  overdueDays: number;
  outcome: Text | null;
  tone: "neutral" | "positive" | "negative";
  words: string | null;
  silence: "ignore" | "escalate" | "positive" | "return";
  external: boolean;
  /** Null for one the workflow asks. */
  asked: CaseAsked | null;
};

/** What an officer needs to ask for opinions: whom, and by when. */
export type CaseAsking = { offices: { id: string; name: Text }[]; days: AskingDay[] };

export type CaseRequest = {
  id: string;
  items: { name: Text; why: string }[];
  askedOn: string;
  dueOn: string;
  answeredOn: string | null;
};

export type CaseEntry = {
  seq: number;
  at: string;
  by: EventBy;
  office: Text | null;
  event: DossierEvent;
  step: Text | null;
  outcome: Text | null;
};

/** An act issued in a dossier; days are civil dates. */
export type CaseAct = {
  id: string;
  verificationCode: string;
  issuedOn: string;
  isReady: boolean;
  /** When and why the office took it back; null while it stands. */
  revoked: { on: string; reasons: string | null } | null;
};

/** Everything the page of one dossier shows. Instants are ISO texts, days civil dates. */
export type CaseFile = {
  id: string;
  register: string;
  trackingCode: string;
  service: Text;
  channel: Channel;
  noticeChannel: NoticeChannel;
  applicant: Applicant;
  applicantName: string;
  status: LegalStatus;
  outcome: "approved" | "refused" | "withdrawn" | "closed" | null;
  registeredAt: string;
  today: string;
  clock: CaseClock;
  flags: DossierFlag[];
  questions: Question[];
  answers: Answers;
  documents: CaseDocument[];
  otherFiles: CaseAttachment[];
  steps: CaseStep[];
  opinions: CaseOpinion[];
  requests: CaseRequest[];
  decision: {
    outcome: "approved" | "refused";
    reasons: string | null;
    on: string;
    office: Text | null;
  } | null;
  /** Oldest first. */
  issued: CaseAct[];
  /** Whether this person may take an issued act back. */
  revokes: boolean;
  timeline: CaseEntry[];
  /** Before which entry there are more than the timeline holds; null when it holds all of them. */
  earlier: number | null;
  actions: CaseAction[];
  /** Null for whoever holds no step from which opinions are asked. */
  asking: CaseAsking | null;
  /** For whoever records a payment: what is to be paid, in whole leks, where it is known. */
  payable: number | null;
  /** A task of one's own that allows checking documents, or null. */
  checksWith: string | null;
  /** Names of offices and people by identifier. */
  offices: Record<string, Text>;
  people: Record<string, string>;
};

/** The answer to a number asked for: what is not here and what lies elsewhere give the same answer. */
export type CaseAnswer =
  | { kind: "unknown" }
  | { kind: "refused"; helpers: { office: Text; phone: string | null }[] }
  | { kind: "open"; file: CaseFile };
