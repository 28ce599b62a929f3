"use client";

import { useRef, useSyncExternalStore } from "react";
import type { CounterStart } from "@/domain/intake/rules-counter";
import type { Language } from "@/lib/text";
import { IntakeFooter } from "@/ui/counter/intake-footer";
import { OfflineBar } from "@/ui/kit/offline-bar";
import { Skeleton } from "@/ui/kit/skeleton";
import { Toast } from "@/ui/kit/toast";
import { counterMessages } from "@/ui/messages/counter";
import { translator } from "@/ui/messages/translator";
import { IntakeBlocks } from "./intake-blocks";
import { useIntake } from "./use-intake";

type Props = { language: Language; start: CounterStart };

const never = () => () => {};

/** One application on one screen, from the keyboard alone. What was begun is in the browser, so nothing is drawn before it. */
export function Intake(props: Props) {
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (inBrowser) return <IntakeScreen {...props} />;
  return (
    <div className="min-w-0 flex-1 p-4">
      <Skeleton language={props.language} what={translator(props.language, counterMessages)("intake")} />
    </div>
  );
}

function IntakeScreen({ language, start }: Props) {
  const t = translator(language, counterMessages);
  const root = useRef<HTMLDivElement>(null);
  const intake = useIntake(root, language, start);
  const { registration, cleared } = intake;
  return (
    <div ref={root} className="flex min-w-0 flex-1 flex-col">
      <OfflineBar language={language} />
      <fieldset
        disabled={registration.isSending}
        className="min-w-0 flex-1 px-4 py-2 [&_:is(input,button,select,textarea,summary)]:scroll-mb-24"
      >
        <legend className="o-hidden">{t("intake")}</legend>
        <h1 className="mb-2 text-h2">{t("intake")}</h1>
        <IntakeBlocks language={language} start={start} intake={intake} />
      </fieldset>
      <IntakeFooter
        language={language}
        service={intake.services.service}
        problem={intake.problem}
        isSending={registration.isSending}
        isWaiting={registration.isWaiting}
        onRegister={intake.register}
      />
      {cleared ? (
        <Toast
          language={language}
          text={t("cleared")}
          onUndo={intake.undoClear}
          onGone={intake.forgetCleared}
        />
      ) : null}
    </div>
  );
}
