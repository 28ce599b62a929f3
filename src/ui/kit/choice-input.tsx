import { Choice as OneChoice } from "@/ui/kit/choice";
import { FieldSet, type FrameProps } from "@/ui/kit/field-frame";
import type { Choice } from "@/ui/kit/form-state";

type Props = FrameProps & {
  name: string;
  options: readonly (Choice & { hint?: string })[];
  chosen: readonly string[];
  multiple?: boolean;
  /** One of the radio buttons must be chosen before the form is sent. */
  required?: boolean;
  /** Told of each choice; a form that needs none of them before it is sent leaves it out. */
  onChoose?: (value: string) => void;
  /** How the choices stand, where not one below the other. */
  className?: string;
};

/** Radio buttons, or check boxes when several may be chosen. The first one carries the id of the field. */
export function ChoiceInput({
  name,
  options,
  chosen,
  multiple,
  required,
  onChoose,
  className,
  ...frame
}: Props) {
  const choices = options.map(({ value, text, hint }, index) => (
    <OneChoice
      key={value}
      type={multiple ? "checkbox" : "radio"}
      id={index === 0 ? frame.id : `${frame.id}-${value}`}
      name={name}
      value={value}
      hint={hint}
      required={required && !multiple}
      defaultChecked={chosen.includes(value)}
      onChange={onChoose && (() => onChoose(value))}
    >
      {text}
    </OneChoice>
  ));
  return <FieldSet {...frame}>{className ? <div className={className}>{choices}</div> : choices}</FieldSet>;
}
