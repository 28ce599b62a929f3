import type { SelectHTMLAttributes } from "react";
import { describedBy, FieldFrame, type FrameProps } from "@/ui/kit/field-frame";
import type { Choice } from "@/ui/kit/form-state";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

type Native = Omit<SelectHTMLAttributes<HTMLSelectElement>, "id" | "className">;

/** A list to choose one from; it starts with an empty line so that nothing is chosen by accident. */
export function SelectInput({
  id,
  language,
  label,
  hint,
  error,
  optional,
  asPage,
  options,
  ...native
}: FrameProps & Native & { options: readonly Choice[] }) {
  const frame = { id, language, label, hint, error, optional, asPage };
  return (
    <FieldFrame {...frame}>
      <select
        {...native}
        id={id}
        className={error ? "o-input o-input--error" : "o-input"}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(frame)}
      >
        <option value="">{translator(language, systemMessages)("choose")}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
