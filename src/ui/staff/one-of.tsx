import { useId } from "react";

type Props<Value extends string> = {
  label: string;
  /** The heading above says the same to those who see it. */
  hideLabel?: boolean;
  name: string;
  value: Value | null;
  options: readonly { value: Value; text: string; hint?: string }[];
  onChoose: (value: Value) => void;
};

/** Some ways, one of them in force. */
export function OneOf<Value extends string>({
  label,
  hideLabel,
  name,
  value,
  options,
  onChoose,
}: Props<Value>) {
  const id = useId();
  return (
    <fieldset className="o-field">
      <legend className={hideLabel ? "o-hidden" : "o-field__label"}>{label}</legend>
      {options.map((option) => (
        <div className="o-choice" key={option.value}>
          <input
            className="o-choice__input"
            type="radio"
            id={`${id}-${option.value}`}
            name={name}
            checked={value === option.value}
            aria-describedby={option.hint ? `${id}-${option.value}-hint` : undefined}
            onChange={() => onChoose(option.value)}
          />
          <label className="o-choice__label" htmlFor={`${id}-${option.value}`}>
            {option.text}
          </label>
          {option.hint ? (
            <span className="o-field__hint block pl-[1.875rem]" id={`${id}-${option.value}-hint`}>
              {option.hint}
            </span>
          ) : null}
        </div>
      ))}
    </fieldset>
  );
}
