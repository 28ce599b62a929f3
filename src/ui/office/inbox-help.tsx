import type { Queue } from "@/domain/routing/inputs-inbox";
import { keyWords } from "@/domain/tenancy/rules-preferences";
import type { Language } from "@/lib/text";
import { ShortcutHelp } from "@/ui/kit/shortcut-help";
import { staffMessages } from "@/ui/messages/staff";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";
import { useKeys, wordsOf } from "@/ui/office/keys";
import { queueWords } from "@/ui/office/queue-words";

type Props = { language: Language; open: boolean; onClose: () => void; queues: readonly Queue[] };

/** The keys in force in the inbox and in a dossier opened from it; those that are off are not told. */
export function InboxHelp({ language, open, onClose, queues }: Props) {
  const [t, s] = [translator(language, staffMessages), translator(language, systemMessages)];
  const keys = useKeys();
  const always = [
    { keys: "Enter", text: s("open") },
    { keys: "F1", text: s("help") },
  ];
  const inList = [
    { keys: wordsOf(keys, "down"), text: t("keyDown") },
    { keys: wordsOf(keys, "up"), text: t("keyUp") },
    { keys: wordsOf(keys, "take"), text: t("claim") },
    { keys: wordsOf(keys, "hold"), text: t("hold") },
    { keys: wordsOf(keys, "choose"), text: t("keyChoose") },
    { keys: wordsOf(keys, "choose", true), text: t("keyChooseRange") },
  ];
  const lists = queues.map((queue) => ({
    keys: `${wordsOf(keys, "go")} ${keyWords(queueWords[queue].letter, keys.shortcuts)}`,
    text: t(queueWords[queue].name),
  }));
  const inCase = [
    { keys: wordsOf(keys, "down", true), text: t("keyNextCase") },
    { keys: wordsOf(keys, "up", true), text: t("keyPreviousCase") },
  ];
  const isOff = keys.shortcuts === "off";
  const groups = isOff
    ? [{ title: t("keysInList"), shortcuts: always }]
    : [
        { title: t("keysInList"), shortcuts: [...inList, ...always] },
        { title: t("keysQueues"), shortcuts: lists },
        { title: t("keysInCase"), shortcuts: inCase },
      ];
  return <ShortcutHelp language={language} open={open} onClose={onClose} groups={groups} />;
}
