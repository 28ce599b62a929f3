import type { ReactNode } from "react";
import type { ServiceAtCounter } from "@/domain/intake/rules-counter";
import type { Language } from "@/lib/text";
import { CounterBlock } from "@/ui/counter/block";
import { DocumentLine } from "@/ui/counter/document-line";
import { type CounterDraft, type DocumentState, nextState, stateOf } from "@/ui/counter/draft";
import { Tag } from "@/ui/kit/tag";
import { counterMessages } from "@/ui/messages/counter";
import { translator } from "@/ui/messages/translator";

type Props = {
  language: Language;
  draft: CounterDraft;
  service: ServiceAtCounter | null;
  onState: (key: string, state: DocumentState) => void;
  children?: ReactNode;
};

/** The checklist of the procedure; what the administration holds is not asked of anybody. */
export function DocumentsBlock({ language, draft, service, onState, children }: Props) {
  const t = translator(language, counterMessages);
  const asked = service?.documents.filter((document) => document.heldBy === null) ?? [];
  const held = service?.documents.filter((document) => document.heldBy !== null) ?? [];
  return (
    <CounterBlock place={3} title={t("documents")}>
      {service === null ? <p className="mb-3 text-text-2">{t("noService")}</p> : null}
      {service && asked.length === 0 ? <p className="mb-2">{t("noDocuments")}</p> : null}
      {asked.length > 0 ? <p className="mb-1 text-caption text-text-2">{t("documentsKeys")}</p> : null}
      <ul className="mb-2">
        {asked.map((document) => {
          const state = stateOf(draft, document);
          return (
            <DocumentLine
              key={document.key}
              language={language}
              name={document.name[language]}
              note={document.conditional ? t("onlyIfApplies") : undefined}
              state={state}
              onCycle={() => onState(document.key, nextState(state, document.conditional))}
            />
          );
        })}
        {held.map((document) => (
          <li
            key={document.key}
            className="flex min-h-(--row) flex-wrap items-center justify-between gap-x-3 border-b border-border px-2 py-1 text-text-2"
          >
            <span className="min-w-0 flex-1 basis-48">{document.name[language]}</span>
            <Tag tone="neutral" icon="building">
              {t("stateFetched")}
            </Tag>
          </li>
        ))}
      </ul>
      {children}
    </CounterBlock>
  );
}
