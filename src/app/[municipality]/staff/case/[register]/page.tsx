import type { CaseMandate } from "@/domain/intake/rules-mandate";
import type { CaseFile } from "@/domain/routing/rules-case";
import { wayTo } from "@/domain/tracking/rules-notice";
import { answerWith } from "@/lib/answer-status";
import { civilDate } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { TabLinks } from "@/ui/kit/tab-links";
import { caseMessages } from "@/ui/messages/case";
import { translator } from "@/ui/messages/translator";
import { askableMandate } from "@/ui/office/askable";
import { CaseHeader } from "@/ui/office/case-header";
import { CaseRefused } from "@/ui/office/case-refused";
import { CaseRequests } from "@/ui/office/case-requests";
import { CaseSteps } from "@/ui/office/case-steps";
import { CaseSummary } from "@/ui/office/case-summary";
import { CaseTimeline, isGroup } from "@/ui/office/case-timeline";
import { NextInList } from "@/ui/office/next-in-list";
import { atWork } from "../../_parts/at-work";
import { staffLanguage } from "../../_parts/staff-language";
import { TurnedAway } from "../../_parts/turned-away";
import { CaseActs } from "../_parts/case-acts";
import { DecisionTab } from "../_parts/decision-tab";
import { DocumentsTab } from "../_parts/documents-tab";
import { MandatesPart } from "../_parts/mandates-part";
import { OpinionsTab } from "../_parts/opinions-tab";

type Asked = {
  params: Promise<{ register: string }>;
  searchParams: Promise<{ tab?: string; kind?: string; before?: string }>;
};

const tabs = {
  summary: "tabSummary",
  documents: "tabDocuments",
  opinions: "tabOpinions",
  decision: "tabDecision",
  timeline: "tabTimeline",
} as const;
type Tab = keyof typeof tabs;
const tabOf = (word: string | undefined): Tab =>
  word !== undefined && Object.hasOwn(tabs, word) ? (word as Tab) : "summary";

/** The entry of the history that an address names; null for anything that is none. */
const entryIn = (word: string | undefined): number | null =>
  /^[1-9]\d{0,5}$/.test(word ?? "") && word !== "1" ? Number(word) : null;

export async function generateMetadata({ params }: Asked) {
  return { title: (await params).register.toUpperCase() };
}

type Parts = {
  language: Language;
  file: CaseFile;
  /** By what right somebody speaks for a business; null where the application is nobody's but the person's. */
  mandates: CaseMandate[] | null;
};

function CaseDocumentsPart({ language, file, mandates }: Parts) {
  const { id, documents, checksWith, registeredAt } = file;
  const shown = new Set((mandates ?? []).flatMap(({ files }) => files.map((each) => each.id)));
  const otherFiles = file.otherFiles.filter((each) => !shown.has(each.id));
  return (
    <>
      {mandates ? (
        <MandatesPart
          {...{ language, mandates, checksWith }}
          dossierId={id}
          registeredOn={civilDate(new Date(registeredAt))}
        />
      ) : null}
      <DocumentsTab language={language} file={{ documents, otherFiles, checksWith }} />
      <CaseRequests language={language} requests={file.requests} />
    </>
  );
}

function CaseTab({ language, file, mandates, tab, kind }: Parts & { tab: Tab; kind: string | undefined }) {
  switch (tab) {
    case "summary":
      return <CaseSummary language={language} file={file} mandates={mandates} />;
    case "documents":
      return <CaseDocumentsPart language={language} file={file} mandates={mandates} />;
    case "opinions":
      return (
        <OpinionsTab
          language={language}
          opinions={file.opinions}
          sendable={file.actions.flatMap((action) =>
            action.kind === "complete" && action.external ? action.taskId : [],
          )}
          asks={file.asking !== null}
        />
      );
    case "decision": {
      const { id, decision, issued, revokes, register, service, applicantName } = file;
      return (
        <DecisionTab
          language={language}
          file={{ id, decision, issued, revokes, register, service, applicantName }}
          isTold={wayTo(file.applicant, file.noticeChannel) !== null}
        />
      );
    }
    case "timeline":
      return (
        <CaseTimeline
          language={language}
          file={file}
          group={isGroup(kind) ? kind : "all"}
          hrefFor={(group) => `/staff/case/${file.register}?tab=timeline&kind=${group}`}
          earlierHref={(before) =>
            `/staff/case/${file.register}?tab=timeline&kind=${kind ?? "all"}&before=${before}`
          }
        />
      );
  }
}

/** One dossier: who, what, when and what next on top; its way on the left; its parts as tabs. */
export default async function CasePage({ params, searchParams }: Asked) {
  const { api, actor } = await atWork();
  const [{ register }, { tab: word, kind, before }, language] = [
    await params,
    await searchParams,
    await staffLanguage(),
  ];
  const answer = await api.work.case({
    register: decodeURIComponent(register),
    before: tabOf(word) === "timeline" ? entryIn(before) : null,
  });
  if (answer.kind === "unknown") return <TurnedAway why="unknown" />;
  if (answer.kind === "refused") {
    answerWith(403);
    return <CaseRefused language={language} helpers={answer.helpers} />;
  }
  const { file } = answer;
  const mandates = file.applicant.business ? await api.mandates.ofDossier({ dossierId: file.id }) : null;
  const t = translator(language, caseMessages);
  const tab = tabOf(word);
  const counts: Partial<Record<Tab, number>> = {
    documents: file.documents.length,
    opinions: file.opinions.length,
  };
  const { service, applicantName, today, otherFiles, requests, opinions, actions, asking, payable } = file;
  const documents = mandates ? [...file.documents, askableMandate(mandates)] : file.documents;
  return (
    <>
      <NextInList language={language} register={file.register} />
      <CaseHeader language={language} file={file}>
        <CaseActs
          language={language}
          file={{
            register: file.register,
            ...{
              service,
              applicantName,
              today,
              documents,
              otherFiles,
              requests,
              opinions,
              actions,
              asking,
              payable,
            },
            me: actor.name,
          }}
        />
      </CaseHeader>
      <div className="flex flex-col md:flex-row">
        <aside className="border-border p-2 max-md:order-last max-md:border-t md:w-64 md:shrink-0 md:border-r lg:w-72">
          <h2 className="px-2 pb-1 text-caption text-text-2">{t("steps")}</h2>
          <CaseSteps language={language} file={file} />
        </aside>
        <div className="min-w-0 flex-1">
          <TabLinks
            label={t("tabs")}
            tabs={(Object.keys(tabs) as Tab[]).map((each) => ({
              href: `/staff/case/${file.register}?tab=${each}`,
              text: t(tabs[each]),
              count: counts[each],
              current: each === tab,
            }))}
          />
          <div className="p-4">
            <CaseTab {...{ language, file, mandates, tab, kind }} />
          </div>
        </div>
      </div>
    </>
  );
}
