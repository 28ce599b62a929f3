import type { ServiceAtCounter } from "@/domain/intake/rules-counter";
import { formatDate } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { Button } from "@/ui/kit/button";
import { Icon } from "@/ui/kit/icon";
import { Kbd } from "@/ui/kit/kbd";
import { counterMessages } from "@/ui/messages/counter";
import { translator } from "@/ui/messages/translator";

type Props = {
  language: Language;
  service: ServiceAtCounter | null;
  /** One line about what stops the act, or what it waits for. */
  problem: string | null;
  isSending: boolean;
  isWaiting: boolean;
  onRegister: () => void;
};

/** Always in sight: the promised day, who gets it, and the act. */
export function IntakeFooter({ language, service, problem, isSending, isWaiting, onRegister }: Props) {
  const t = translator(language, counterMessages);
  const busy = isWaiting ? t("waitingLine") : isSending ? t("registering") : null;
  return (
    <div className="bottom-0 z-10 flex flex-wrap items-center gap-x-6 gap-y-1 border-t border-border-strong bg-raised px-4 py-2 sm:sticky">
      {service ? (
        <dl className="flex flex-wrap gap-x-6 text-table">
          <div>
            <dt className="text-caption text-text-2">{t("promised")}</dt>
            <dd className="font-bold">{formatDate(service.dueOn, language, "weekday")}</dd>
          </div>
          <div>
            <dt className="text-caption text-text-2">{t("goesTo")}</dt>
            <dd className="font-bold">{service.office[language]}</dd>
          </div>
        </dl>
      ) : null}
      <div className="ml-auto flex flex-wrap items-center justify-end gap-x-4 gap-y-1">
        <p role="status" className="text-text-2">
          {busy}
        </p>
        {problem ? (
          <p role="alert" className="flex items-center gap-1 font-semibold text-bad">
            <Icon name="warning" />
            {problem}
          </p>
        ) : null}
        <Button type="button" icon="print" data-act disabled={isSending} onClick={onRegister}>
          {t("register")}
        </Button>
        <span className="max-md:hidden" aria-hidden="true">
          <Kbd keys="Ctrl Enter" />
        </span>
      </div>
    </div>
  );
}
