"use client";

import { useEffect, useState } from "react";
import { type CaseAction, primaryAction } from "@/domain/routing/rules-actions";
import type { Language } from "@/lib/text";
import { ActionMenu } from "@/ui/kit/action-menu";
import { Button } from "@/ui/kit/button";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";
import { actionWords } from "@/ui/office/action-words";
import { SaidLine } from "@/ui/office/said-line";
import { type ActFile, CaseDialog } from "./case-dialog";
import { useCaseVerbs } from "./case-verbs";

const keyOf = (action: CaseAction) => `${action.kind}-${action.taskId}`;

/** Ctrl+Enter starts what comes next, unless a form is open. */
function usePrimaryKey(start: () => void) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !event.ctrlKey || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      start();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [start]);
}

/** The one action that comes next as a button, the others in a menu, and how the last one went. */
export function CaseActs({ language, file }: { language: Language; file: ActFile }) {
  const [acting, setActing] = useState<CaseAction | null>(null);
  const verbs = useCaseVerbs(language, () => setActing(null));
  const primary = primaryAction(file.actions);
  const others = file.actions.filter((action) => action !== primary);
  const start = (action: CaseAction | null) => {
    if (!action) return;
    const { taskId } = action;
    verbs.forget();
    if (action.kind === "take") verbs.take.mutate({ taskId });
    else if (action.kind === "put-back") verbs.putBack.mutate({ taskId, reasons: null });
    else if (action.kind === "hold" && action.held) verbs.hold.mutate({ taskId, until: null, reasons: null });
    else setActing(action);
  };
  usePrimaryKey(() => start(primary));
  return (
    <>
      {verbs.said ? (
        <div className="order-last w-full basis-full">
          <SaidLine said={verbs.said} />
        </div>
      ) : null}
      {primary ? (
        <Button
          type="button"
          disabled={verbs.isBusy}
          onClick={() => start(primary)}
          title="Ctrl+Enter"
          className="max-w-80"
        >
          {actionWords(primary, language)}
        </Button>
      ) : null}
      {others.length > 0 ? (
        <ActionMenu label={translator(language, systemMessages)("rowActions")}>
          {others.map((action) => (
            <li key={keyOf(action)}>
              <button
                type="button"
                className="w-full rounded px-3 py-2 text-left hover:bg-sunken"
                disabled={verbs.isBusy}
                onClick={(event) => {
                  event.currentTarget.closest("details")?.removeAttribute("open");
                  start(action);
                }}
              >
                {actionWords(action, language)}
                {others.some((each) => each !== action && each.kind === action.kind) ? (
                  <span className="block text-caption text-text-2">{action.step[language]}</span>
                ) : null}
              </button>
            </li>
          ))}
        </ActionMenu>
      ) : null}
      {acting ? (
        <CaseDialog
          language={language}
          file={file}
          action={acting}
          verbs={verbs}
          onClose={() => setActing(null)}
        />
      ) : null}
    </>
  );
}
