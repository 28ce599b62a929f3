import type { ReactNode } from "react";
import { NoticeBox } from "@/ui/kit/notice-box";
import type { Tone } from "@/ui/kit/tokens";

/** One heading, one message and a way on. */
export function MessageView({
  title,
  text,
  tone,
  children,
}: {
  title: string;
  text: string;
  tone: Tone;
  children?: ReactNode;
}) {
  return (
    <>
      <h1>{title}</h1>
      <NoticeBox tone={tone} title={text} role="status" />
      {children}
    </>
  );
}
