import type { NoticeChannel } from "@/domain/dossier/inputs";
import type { ServiceAtCounter } from "@/domain/intake/rules-counter";

/** The states Space goes through; what applies only sometimes starts as not needed. */
export const documentStates = ["missing", "seen", "copied", "sign-later"] as const;
export type DocumentState = (typeof documentStates)[number] | "not-needed";

export type DraftPerson = {
  firstName: string;
  fatherName: string;
  lastName: string;
  phone: string;
  noPhone: boolean;
  email: string;
  unit: string;
  street: string;
  /** The number the fields above belong to, once it was looked up. */
  lookedUp: string;
  known: boolean;
};

/** An application as a clerk fills it in. Its id is made once, so that sending again can never make two. */
export type CounterDraft = {
  id: string;
  personQuery: string;
  person: DraftPerson;
  serviceQuery: string;
  service: string;
  isBusiness: boolean;
  nipt: string;
  businessName: string;
  documents: Record<string, DocumentState>;
  raw: Record<string, unknown>;
  channel: NoticeChannel | null;
};

const nobody: DraftPerson = {
  firstName: "",
  fatherName: "",
  lastName: "",
  phone: "",
  noPhone: false,
  email: "",
  unit: "",
  street: "",
  lookedUp: "",
  known: false,
};

export function emptyDraft(id: string): CounterDraft {
  return {
    id,
    personQuery: "",
    person: nobody,
    serviceQuery: "",
    service: "",
    isBusiness: false,
    nipt: "",
    businessName: "",
    documents: {},
    raw: {},
    channel: null,
  };
}

/** True when nothing was typed yet. */
export function isEmptyDraft(draft: CounterDraft): boolean {
  return JSON.stringify({ ...draft, id: "" }) === JSON.stringify(emptyDraft(""));
}

type DocumentFacts = ServiceAtCounter["documents"][number];

/** What the checklist shows of a document of the citizen. */
export function stateOf(draft: CounterDraft, { key, conditional }: DocumentFacts): DocumentState {
  return draft.documents[key] ?? (conditional ? "not-needed" : "missing");
}

/** The state after one more press of Space. */
export function nextState(state: DocumentState, conditional: boolean): DocumentState {
  const all: DocumentState[] = conditional ? ["not-needed", ...documentStates] : [...documentStates];
  return all[(all.indexOf(state) + 1) % all.length] ?? state;
}

/** How the person is told when the clerk chose nothing: by the quickest way they gave. */
export function channelOf({ channel, person }: CounterDraft): NoticeChannel {
  if (channel) return channel;
  if (person.phone.trim() && !person.noPhone) return "sms";
  return person.email.trim() ? "email" : "none";
}
