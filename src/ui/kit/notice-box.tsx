import type { ReactNode } from "react";
import { Icon } from "@/ui/kit/icon";
import type { Tone } from "@/ui/kit/tokens";
import { toneIcon } from "@/ui/kit/tone-icon";

type Props = { tone?: Tone; title: string; children?: ReactNode; role?: "status" | "alert" };

/** Something the reader should know before going on. */
export function NoticeBox({ tone = "info", title, children, role }: Props) {
  return (
    <div className={`o-notice o-notice--${tone}`} role={role}>
      <p className="o-notice__title">
        <Icon name={toneIcon[tone]} />
        <span>{title}</span>
      </p>
      {children}
    </div>
  );
}
