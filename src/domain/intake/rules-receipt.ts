import type { Procedure } from "@/domain/catalogue/inputs";
import type { FeeOfApplication } from "@/domain/catalogue/rules-fee";
import type { Applicant, NoticeChannel } from "@/domain/dossier/inputs";
import { formatDate } from "@/lib/dates";
import type { Text } from "@/lib/text";

/** The documents of an application as its receipt lists them. */
type ReceiptDocuments = {
  received: { name: Text; signLater: boolean; copied: boolean }[];
  missing: Text[];
  fetched: Text[];
};

/** Everything a receipt prints (law 44/2015, article 60): acceptance, object, date and documents; `at` is an instant. */
export type ReceiptSheet = ReceiptDocuments & {
  dossierId: string;
  municipality: string;
  register: string;
  trackingCode: string;
  at: string;
  service: Text;
  applicant: string;
  fee: FeeOfApplication;
  dueOn: string;
  silence: Text;
  next: Text[];
  phone: string | null;
};

const inHand = new Set(["seen", "copied", "sign-later", "uploaded", "accepted"]);

/**
 * Sorts what the office knows of each document into received, missing and fetched by the office itself. A document
 * nobody said anything of is owed only when it is always required.
 */
export function documentsOnReceipt(
  required: Procedure["documents"],
  checks: { documentKey: string; state: string }[],
): ReceiptDocuments {
  const states = new Map(checks.map(({ documentKey, state }) => [documentKey, state]));
  const sorted: ReceiptDocuments = { received: [], missing: [], fetched: [] };
  for (const { key, name, heldBy, conditional } of required) {
    const state = states.get(key) ?? (heldBy !== null ? "to-fetch" : conditional ? "not-needed" : "missing");
    if (inHand.has(state)) {
      sorted.received.push({ name, signLater: state === "sign-later", copied: state === "copied" });
    } else if (state === "to-fetch" || state === "fetched") sorted.fetched.push(name);
    else if (state === "missing" || state === "rejected") sorted.missing.push(name);
  }
  return sorted;
}

/**
 * What the silence of the municipality means for this request: approval only where the law of the procedure says so
 * (law 44/2015, article 97), otherwise a complaint against the failure to decide.
 */
export function silenceWords(tacitApproval: Procedure["tacitApproval"], dueOn: string): Text {
  const [sq, en] = [formatDate(dueOn, "sq", "table"), formatDate(dueOn, "en", "table")];
  if (tacitApproval === "yes") {
    return {
      sq: `Nëse deri më ${sq} bashkia nuk vendos dhe nuk e shtyn afatin, kërkesa quhet e miratuar në heshtje (ligji 44/2015, neni 97).`,
      en: `If the municipality neither decides nor extends the deadline by ${en}, the request counts as approved by silence (law 44/2015, article 97).`,
    };
  }
  return {
    sq: `Heshtja nuk është miratim. Nëse nuk keni përgjigje deri më ${sq}, mund të ankoheni për mosveprim.`,
    en: `Silence is not approval. If you have no answer by ${en}, you may complain about the failure to act.`,
  };
}

const told: Record<NoticeChannel, Text> = {
  sms: { sq: "Ju njoftojmë me SMS për çdo hap.", en: "We tell you of every step by SMS." },
  email: { sq: "Ju njoftojmë me e-mail për çdo hap.", en: "We tell you of every step by e-mail." },
  letter: { sq: "Ju njoftojmë me letër në adresën tuaj.", en: "We tell you by letter to your address." },
  none: {
    sq: "Pyesni në sportel ose telefononi; tregoni numrin ose kodin.",
    en: "Ask at the counter or by phone; give the number or the code.",
  },
};

/** What happens after registration, in the order it concerns the applicant. */
export function nextWords({
  missing,
  fee,
  noticeChannel,
}: {
  missing: number;
  fee: FeeOfApplication;
  noticeChannel: NoticeChannel;
}): Text[] {
  return [
    ...(missing > 0
      ? [
          {
            sq: "Sillni dokumentet që mungojnë; pa to kërkesa nuk mund të vendoset.",
            en: "Bring the missing documents; without them the request cannot be decided.",
          },
        ]
      : []),
    ...(fee.total === 0
      ? []
      : [
          {
            sq: "Paguani tarifën kur të merrni urdhërpagesën.",
            en: "Pay the fee when you receive the payment order.",
          },
        ]),
    told[noticeChannel],
  ];
}

/** The address behind the QR code: in capitals, because it then needs fewer squares. */
export function trackingAddress(host: string, code: string): string {
  return `HTTPS://${host.toUpperCase()}/G/${code}`;
}

/** Whose request it is, for print: the business with the person behind it, or the person with the father's name. */
export function applicantOnReceipt({ firstName, fatherName, lastName, business }: Applicant): string {
  const person = [firstName, fatherName, lastName].filter(Boolean).join(" ");
  return business ? `${business.name}, ${business.nipt} (${person})` : person;
}
