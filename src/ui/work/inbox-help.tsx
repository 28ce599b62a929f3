import type { Queue } from "@/domain/routing/inputs-inbox";
import type { Language } from "@/lib/text";
import { ShortcutHelp } from "@/ui/kit/shortcut-help";
import { staffMessages } from "@/ui/messages/staff";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";
import { queueWords } from "@/ui/work/queue-words";

type Props = { language: Language; open: boolean; onClose: () => void; queues: readonly Queue[] };

/** The keys of the inbox and of a dossier opened from it. */
export function InboxHelp({ language, open, onClose, queues }: Props) {
  const [t, s] = [translator(language, staffMessages), translator(language, systemMessages)];
  const inList = [
    { keys: "J", text: t("keyDown") },
    { keys: "K", text: t("keyUp") },
    { keys: "Enter", text: s("open") },
    { keys: "M", text: t("claim") },
    { keys: "P", text: t("hold") },
    { keys: "F1", text: s("help") },
  ];
  const lists = queues.map((queue) => ({
    keys: `G ${queueWords[queue].letter.toUpperCase()}`,
    text: t(queueWords[queue].name),
  }));
  const inCase = [
    { keys: "Shift+J", text: t("keyNextCase") },
    { keys: "Shift+K", text: t("keyPreviousCase") },
  ];
  return (
    <ShortcutHelp
      language={language}
      open={open}
      onClose={onClose}
      groups={[
        { title: t("keysInList"), shortcuts: inList },
        { title: t("keysQueues"), shortcuts: lists },
        { title: t("keysInCase"), shortcuts: inCase },
      ]}
    />
  );
}
