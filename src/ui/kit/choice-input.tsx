import { FieldSet, type FrameProps } from "@/ui/kit/field-frame";
import type { Choice } from "@/ui/kit/form-state";

type Props = FrameProps & {
  name: string;
  options: readonly (Choice & { hint?: string })[];
  chosen: readonly string[];
  multiple?: boolean;
  /** One of the radio buttons must be chosen before the form is sent. */
  required?: boolean;
};

/** Radio buttons, or check boxes when several may be chosen. The first one carries the id of the field. */
export function ChoiceInput({ name, options, chosen, multiple, required, ...frame }: Props) {
  return (
    <FieldSet {...frame}>
      {options.map((option, index) => {
        const id = index === 0 ? frame.id : `${frame.id}-${option.value}`;
        return (
          <div className="o-choice" key={option.value}>
            <input
              className="o-choice__input"
              type={multiple ? "checkbox" : "radio"}
              id={id}
              name={name}
              value={option.value}
              required={required && !multiple}
              defaultChecked={chosen.includes(option.value)}
              aria-describedby={option.hint ? `${id}-hint` : undefined}
            />
            <label className="o-choice__label" htmlFor={id}>
              {option.text}
              {option.hint ? (
                <span className="o-field__hint" id={`${id}-hint`}>
                  {option.hint}
                </span>
              ) : null}
            </label>
          </div>
        );
      })}
    </FieldSet>
  );
}
