import type { Language } from "@/lib/text";
import { Icon, type IconName } from "@/ui/kit/icon";
import { dossierMessages } from "@/ui/messages/dossier";
import { translator } from "@/ui/messages/translator";

const flags = {
  representative: { word: "flagRepresentative", icon: "users", tone: "text-text-2" },
  counter: { word: "flagCounter", icon: "counter", tone: "text-text-2" },
  urgent: { word: "flagUrgent", icon: "warning", tone: "text-bad" },
  "payment-pending": { word: "flagPaymentPending", icon: "hourglass", tone: "text-warn" },
  duplicate: { word: "flagDuplicate", icon: "copies", tone: "text-warn" },
  paused: { word: "flagPaused", icon: "pause", tone: "text-wait" },
  opinion: { word: "flagOpinion", icon: "message", tone: "text-wait" },
  inspection: { word: "flagInspection", icon: "eye", tone: "text-info" },
  extended: { word: "flagExtended", icon: "calendar", tone: "text-info" },
  overdue: { word: "flagOverdue", icon: "stop", tone: "text-bad" },
  silence: { word: "flagSilence", icon: "clock", tone: "text-special" },
  appealed: { word: "flagAppealed", icon: "scales", tone: "text-bad" },
  unverified: { word: "flagUnverified", icon: "lock", tone: "text-warn" },
} as const satisfies Record<string, { word: string; icon: IconName; tone: string }>;

export type FlagName = keyof typeof flags;

type Props = { language: Language; names: readonly FlagName[]; withWords?: boolean };

/** The flags of a dossier: shapes with names in a list, shapes with words where there is room. */
export function FlagSet({ language, names, withWords }: Props) {
  const t = translator(language, dossierMessages);
  if (names.length === 0) return null;
  return (
    <ul
      className={`flex items-center gap-x-2 gap-y-1 ${withWords ? "flex-wrap" : ""}`}
      aria-label={t("flags")}
    >
      {names.map((name) => (
        <li
          key={name}
          className={`inline-flex items-center gap-1 text-caption ${flags[name].tone}`}
          title={withWords ? undefined : t(flags[name].word)}
        >
          <Icon name={flags[name].icon} label={withWords ? undefined : t(flags[name].word)} />
          {withWords ? t(flags[name].word) : null}
        </li>
      ))}
    </ul>
  );
}
