import type { InputHTMLAttributes } from "react";
import { describedBy, FieldFrame, type FrameProps } from "@/ui/kit/field-frame";

type Native = Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "className">;
type Props = FrameProps & Native & { width?: "4" | "10" | "20"; code?: boolean; unit?: string };

/** One line of text with its label; `unit` stands behind the box and is read with it. */
export function TextInput({
  id,
  language,
  label,
  hint,
  error,
  optional,
  asPage,
  width,
  code,
  unit,
  ...native
}: Props) {
  const frame = { id, language, label, hint, error, optional, asPage };
  const look = ["o-input", width && `o-input--${width}`, code && "o-input--code", error && "o-input--error"];
  const input = (
    <input
      type="text"
      {...native}
      id={id}
      className={look.filter(Boolean).join(" ")}
      aria-invalid={error ? true : undefined}
      aria-describedby={[describedBy(frame), unit && `${id}-unit`].filter(Boolean).join(" ") || undefined}
    />
  );
  return (
    <FieldFrame {...frame}>
      {unit ? (
        <span className="o-affix">
          {input}
          <span className="o-affix__unit" id={`${id}-unit`}>
            {unit}
          </span>
        </span>
      ) : (
        input
      )}
    </FieldFrame>
  );
}
