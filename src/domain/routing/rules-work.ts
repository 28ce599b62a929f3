import type { WorkRecord } from "@/domain/routing/inputs";

/** One thing a worker writes down of a step, by its place in the record. */
export type RecordField = { key: keyof WorkRecord; as: WorkWord; required: boolean };

/** What the thing is called depends on the work: the day of a session is not the day of a visit. */
export type WorkWord =
  | "findings"
  | "visitDay"
  | "sessionDay"
  | "minutes"
  | "amount"
  | "draft"
  | "actNumber"
  | "collector"
  | "handedOn"
  | "answer"
  | "conditions"
  | "notes";

const need = (key: keyof WorkRecord, as: WorkWord): RecordField => ({ key, as, required: true });
const may = (key: keyof WorkRecord, as: WorkWord): RecordField => ({ key, as, required: false });

const session = [need("onDay", "sessionDay"), need("number", "minutes"), may("conditions", "conditions")];

const asked: Record<string, RecordField[]> = {
  check: [may("text", "findings")],
  triage: [may("text", "findings")],
  interview: [need("onDay", "visitDay"), need("text", "findings")],
  inspection: [need("onDay", "visitDay"), need("text", "findings")],
  search: [may("text", "findings")],
  commission: session,
  council: session,
  meeting: [need("onDay", "sessionDay"), may("text", "notes")],
  "payment-order": [need("amount", "amount")],
  calculation: [need("amount", "amount"), may("text", "notes")],
  draft: [need("text", "draft"), may("conditions", "conditions")],
  protocol: [need("number", "actNumber")],
  deliver: [need("person", "collector"), need("onDay", "handedOn")],
  opinion: [need("text", "answer")],
  signature: [],
};

/** What the form of a step asks, by the kind of its work. */
export function fieldsOf(work: string): RecordField[] {
  return asked[work] ?? [may("text", "notes")];
}
