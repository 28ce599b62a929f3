import type { ReactNode } from "react";
import { Icon, type IconName } from "@/ui/kit/icon";
import type { Tone } from "@/ui/kit/tokens";
import { toneIcon } from "@/ui/kit/tone-icon";

type Props = { tone: Tone; icon?: IconName; children: ReactNode };

/** A state in a word, a shape and a colour. */
export function Tag({ tone, icon = toneIcon[tone], children }: Props) {
  return (
    <span className={`o-tag o-tag--${tone}`}>
      <Icon name={icon} />
      <span>{children}</span>
    </span>
  );
}
