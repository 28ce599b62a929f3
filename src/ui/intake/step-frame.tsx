import type { Language } from "@/lib/text";
import { intakeMessages } from "@/ui/messages/intake";
import { translator } from "@/ui/messages/translator";

/** Which application this is and how far one has come; stands above the heading of a page. */
export function StepPlace({
  language,
  service,
  step,
  steps,
}: {
  language: Language;
  service: string;
  step: number;
  steps: number;
}) {
  const t = translator(language, intakeMessages);
  return (
    <p className="o-small">
      {service} · {t("stepOf", { step: String(step), steps: String(steps) })}
    </p>
  );
}

/** What stands below each page: when it was saved, and the way to all parts. */
export function StepFoot({ language, hub, savedAt }: { language: Language; hub: string; savedAt: string }) {
  const t = translator(language, intakeMessages);
  return (
    <p className="o-small">
      {t("savedAt", { time: savedAt })} <a href={hub}>{t("allParts")}</a>
    </p>
  );
}
