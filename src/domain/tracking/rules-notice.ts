import { type Applicant, mandateKey, type NoticeChannel, RequestedItem } from "@/domain/dossier/inputs";
import type { DossierEvent } from "@/domain/dossier/rules-events";
import { formatDate } from "@/lib/dates";
import type { Text } from "@/lib/text";

/** What an applicant is told of. */
export type NoticeKind =
  | "registered"
  | "asked"
  | "to-pay"
  | "unpaid"
  | "mandate-refused"
  | "mandate-corrected"
  | "decided"
  | "revoked"
  | "withdrawn"
  | "discontinued"
  | "finished";

/** What a message is made of. `host` is where the municipality answers, such as `tirane.ossis.al`. */
export type NoticeFacts = {
  kind: NoticeKind;
  municipality: string;
  host: string;
  code: string;
  register: string;
  service: Text;
  dueOn: string;
  asked: number;
};

export type HistoryLine = { seq: number; at: Date; kind: string; data: Record<string, unknown> };

/** True for a request that asks for another authorisation; it carries the reason why the last one will not do. */
const asksForMandate = ({ kind, data }: HistoryLine) =>
  kind === "completion-requested" &&
  (RequestedItem.array().safeParse(data.items).data ?? []).some(
    ({ documentKey }) => documentKey === mandateKey,
  );

/** True when what was said of a mandate was said anew later, or another one asked for: the later message does for both. */
const isOutdated = (entry: HistoryLine, history: HistoryLine[]) =>
  history.some(
    (later) =>
      later.seq > entry.seq &&
      ((later.kind === entry.kind && later.data.mandateId === entry.data.mandateId) || asksForMandate(later)),
  );

/**
 * What one entry of the history has to say to the applicant, or null. A decision that is signed, issued and closed in
 * one step is told once.
 */
export function noticeKind(entry: HistoryLine, history: HistoryLine[]): NoticeKind | null {
  const together = (kind: DossierEvent["kind"]) =>
    history.some((other) => other.kind === kind && other.at.getTime() === entry.at.getTime());
  switch (entry.kind) {
    case "registered":
      return "registered";
    case "completion-requested":
      return "asked";
    case "payment-requested":
      return "to-pay";
    case "reminded":
      return history.some(({ kind, data }) => kind === "payment-requested" && data.token === entry.data.token)
        ? "unpaid"
        : null;
    case "mandate-checked":
      return entry.data.accepted === false && !isOutdated(entry, history) ? "mandate-refused" : null;
    case "mandate-corrected":
      return isOutdated(entry, history) ? null : "mandate-corrected";
    case "issued":
      return "decided";
    case "decided":
      return together("issued") ? null : "decided";
    case "revoked":
      return "revoked";
    case "withdrawn":
      return "withdrawn";
    case "closed":
      if (entry.data.outcome === "closed") return "discontinued";
      return together("decided") || together("issued") || together("withdrawn") ? null : "finished";
    default:
      return null;
  }
}

/** The way to somebody who wants to be told: the way they chose, or the other one when that is not known. */
export function wayTo(
  applicant: Pick<Applicant, "phone" | "email">,
  channel: NoticeChannel,
): { channel: "sms" | "email"; recipient: string } | null {
  const ways = { sms: applicant.phone, email: applicant.email };
  if (channel !== "sms" && channel !== "email") return null;
  const other = channel === "sms" ? "email" : "sms";
  if (ways[channel]) return { channel, recipient: ways[channel] };
  return ways[other] ? { channel: other, recipient: ways[other] } : null;
}

/** Letters a telephone's old alphabet lacks, written as Albanians write them in messages. */
function plain(text: string): string {
  return text
    .replaceAll("ë", "e")
    .replaceAll("Ë", "E")
    .replaceAll("ç", "c")
    .replaceAll("Ç", "C")
    .replace(/[–—]/g, "-")
    .replace(/[^\x20-\x7e]/g, "");
}

const longestSms = 160;

function smsWords({ kind, register, dueOn, asked }: NoticeFacts): string {
  const date = formatDate(dueOn, "sq", "table");
  switch (kind) {
    case "registered":
      return `aplikimi ${register} u regjistrua. Pergjigje deri ${date}. Ndiqeni`;
    case "asked":
      return `per ${register} ${asked === 1 ? "duhet 1 dokument" : `duhen ${asked} dokumente`} deri ${date}. Ngarkojeni`;
    case "to-pay":
      return `${register} pret pagesen e tarifes. Si paguhet`;
    case "unpaid":
      return `tarifa e ${register} nuk eshte paguar ende. Si paguhet`;
    case "mandate-refused":
      return `autorizimi per ${register} nuk u pranua. Arsyeja te llogaria juaj`;
    case "mandate-corrected":
      return `autorizimi per ${register} u korrigjua. Shihni te llogaria juaj`;
    case "decided":
      return `${register} u vendos. Shihni vendimin`;
    case "revoked":
      return `akti per ${register} u revokua. Si ankoheni`;
    case "withdrawn":
      return `${register} u terhoq sipas kerkeses suaj`;
    case "discontinued":
      return `${register} u mbyll pa vendim. Arsyet`;
    case "finished":
      return `${register} u mbyll. Vleresoni sherbimin`;
  }
}

/** One text message: the old alphabet, at most 160 characters, shortened from the front when names are long. */
export function composeSms(facts: NoticeFacts): string {
  const path = facts.kind === "finished" ? "/vleresim/" : "/G/";
  const link = `${facts.host}${path}${facts.code}`;
  const words = smsWords(facts);
  const forms = [
    `${facts.municipality}: ${words}: ${link}`,
    `${words}: ${link}`,
    `${facts.register}: ${link}`,
    link,
  ];
  return forms.map(plain).find((text) => text.length <= longestSms) ?? plain(link).slice(0, longestSms);
}

type Sentences = { subject: string; body: string };

function albanian({ register, asked, dueOn }: NoticeFacts): Record<NoticeKind, Sentences> {
  const date = formatDate(dueOn, "sq", "long");
  return {
    registered: {
      subject: `Aplikimi ${register} u regjistrua`,
      body: `Aplikimi juaj u regjistrua me numrin ${register}. Përgjigjja vjen deri më ${date}.`,
    },
    asked: {
      subject: `Aplikimi ${register}: duhet plotësim`,
      body: `Për aplikimin ${register} duhet të dorëzoni ${asked === 1 ? "1 dokument ose përgjigje" : `${asked} dokumente ose përgjigje`} deri më ${date}. Afati i bashkisë është pezulluar derisa t’i dërgoni.`,
    },
    "to-pay": {
      subject: `Aplikimi ${register}: pret pagesën e tarifës`,
      body: `Aplikimi ${register} vazhdon pasi të paguhet tarifa. Sa është dhe si paguhet shihet te lidhja më poshtë.`,
    },
    unpaid: {
      subject: `Aplikimi ${register}: tarifa nuk është paguar`,
      body: `Tarifa e aplikimit ${register} nuk është paguar ende, prandaj aplikimi nuk vazhdon. Aplikimi që nuk paguhet mbyllet pa vendim. Sa është tarifa dhe si paguhet shihet te lidhja më poshtë.`,
    },
    "mandate-refused": {
      subject: `Aplikimi ${register}: autorizimi nuk u pranua`,
      body: `Zyra nuk e pranoi autorizimin me të cilin përfaqësoni biznesin në aplikimin ${register}. Arsyeja shihet te llogaria juaj, te bizneset që përfaqësoni. Ky aplikim nuk ndalet vetë; nëse duhet një autorizim tjetër, zyra jua kërkon. Për aplikime të reja jepni një tjetër.`,
    },
    "mandate-corrected": {
      subject: `Aplikimi ${register}: autorizimi u korrigjua`,
      body: `Zyra korrigjoi të dhënat e autorizimit me të cilin përfaqësoni biznesin në aplikimin ${register}. Çfarë ndryshoi dhe pse shihet te llogaria juaj, te bizneset që përfaqësoni. Nëse korrigjimi nuk është i saktë, njoftoni zyrën.`,
    },
    decided: {
      subject: `Aplikimi ${register} u vendos`,
      body: `Bashkia vendosi për aplikimin ${register}. Vendimi dhe arsyet janë te lidhja më poshtë.`,
    },
    revoked: {
      subject: `Aplikimi ${register}: akti u revokua`,
      body: `Bashkia e revokoi aktin që ju kishte lëshuar për aplikimin ${register}. Akti nuk është më në fuqi. Arsyet dhe si mund të ankoheni i gjeni te lidhja më poshtë.`,
    },
    withdrawn: {
      subject: `Aplikimi ${register} u tërhoq`,
      body: `Aplikimi ${register} u tërhoq sipas kërkesës suaj.`,
    },
    discontinued: {
      subject: `Aplikimi ${register} u mbyll`,
      body: `Aplikimi ${register} u mbyll pa vendim. Arsyet janë te lidhja më poshtë.`,
    },
    finished: {
      subject: `Aplikimi ${register} u mbyll`,
      body: `Aplikimi ${register} u mbyll. Na tregoni si shkoi: vlerësimi merr një minutë.`,
    },
  };
}

function english({ register, asked, dueOn }: NoticeFacts): Record<NoticeKind, Sentences> {
  const date = formatDate(dueOn, "en", "long");
  return {
    registered: {
      subject: `Application ${register} registered`,
      body: `Your application is registered under number ${register}. You will have an answer by ${date}.`,
    },
    asked: {
      subject: `Application ${register}: something is missing`,
      body: `For application ${register} please hand in ${asked === 1 ? "1 document or answer" : `${asked} documents or answers`} by ${date}. The municipality's clock is stopped until you do.`,
    },
    "to-pay": {
      subject: `Application ${register}: the fee is to be paid`,
      body: `Application ${register} goes on once the fee is paid. How much it is and how to pay is at the link below.`,
    },
    unpaid: {
      subject: `Application ${register}: the fee is not paid`,
      body: `The fee of application ${register} is not paid yet, so the application does not go on. An application that is not paid for is closed without a decision. How much the fee is and how to pay is at the link below.`,
    },
    "mandate-refused": {
      subject: `Application ${register}: authorisation not accepted`,
      body: `The office did not accept the authorisation by which you represent the business in application ${register}. The reason is in your account, at the businesses you represent. This application does not stop by itself; if another authorisation is needed, the office will ask you for it. For new applications, give another one.`,
    },
    "mandate-corrected": {
      subject: `Application ${register}: authorisation corrected`,
      body: `The office corrected the details of the authorisation by which you represent the business in application ${register}. What changed and why is in your account, at the businesses you represent. If the correction is not right, tell the office.`,
    },
    decided: {
      subject: `Application ${register} decided`,
      body: `The municipality has decided on application ${register}. The decision and its reasons are at the link below.`,
    },
    revoked: {
      subject: `Application ${register}: the act was revoked`,
      body: `The municipality has revoked the act it had issued on application ${register}. The act is no longer in force. The reasons and how to appeal are at the link below.`,
    },
    withdrawn: {
      subject: `Application ${register} withdrawn`,
      body: `Application ${register} was withdrawn at your request.`,
    },
    discontinued: {
      subject: `Application ${register} closed`,
      body: `Application ${register} was closed without a decision. The reasons are at the link below.`,
    },
    finished: {
      subject: `Application ${register} closed`,
      body: `Application ${register} is closed. Tell us how it went: it takes a minute.`,
    },
  };
}

/** One e-mail in Albanian and then English; `address` is the municipality's own, such as `https://tirane.ossis.al`. */
export function composeMail(facts: NoticeFacts, address: string): Sentences {
  const path = facts.kind === "finished" ? "vleresim" : "G";
  const [sq, en] = [albanian(facts)[facts.kind], english(facts)[facts.kind]];
  const part = (text: Sentences, service: string, link: string) => `${service}\n\n${text.body}\n\n${link}`;
  return {
    subject: `${facts.municipality}: ${sq.subject}`,
    body: [
      part(sq, facts.service.sq, `${address}/${path}/${facts.code}`),
      `${facts.municipality} nuk ju kërkon kurrë fjalëkalim ose të dhëna karte me e-mail.`,
      "English",
      part(en, facts.service.en, `${address}/en/${path}/${facts.code}`),
    ].join("\n\n"),
  };
}
