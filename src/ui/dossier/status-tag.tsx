import type { Language } from "@/lib/text";
import { type StatusName, statusLooks } from "@/ui/dossier/status-look";
import type { IconName } from "@/ui/kit/icon";
import { Tag } from "@/ui/kit/tag";
import { dossierMessages } from "@/ui/messages/dossier";
import { translator } from "@/ui/messages/translator";

/** The state of a dossier, document, task or payment in word, shape and colour. */
export function StatusTag({ language, name }: { language: Language; name: StatusName }) {
  const look: { word: (typeof statusLooks)[StatusName]["word"]; icon?: IconName } = statusLooks[name];
  return (
    <Tag tone={statusLooks[name].tone} icon={look.icon}>
      {translator(language, dossierMessages)(look.word)}
    </Tag>
  );
}
