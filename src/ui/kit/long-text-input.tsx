import type { TextareaHTMLAttributes } from "react";
import { describedBy, FieldFrame, type FrameProps } from "@/ui/kit/field-frame";

type Props = FrameProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "id" | "className">;

export function LongTextInput({ id, language, label, hint, error, optional, asPage, ...native }: Props) {
  const frame = { id, language, label, hint, error, optional, asPage };
  return (
    <FieldFrame {...frame}>
      <textarea
        rows={5}
        {...native}
        id={id}
        className={error ? "o-input o-input--error" : "o-input"}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(frame)}
      />
    </FieldFrame>
  );
}
