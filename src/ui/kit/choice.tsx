import type { InputHTMLAttributes } from "react";

type Native = Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "type" | "className">;
type Props = Native & { type: "radio" | "checkbox"; id: string; hint?: string };

/** One radio button or check box with its words beside it. */
export function Choice({ id, hint, children, ...input }: Props) {
  return (
    <div className="o-choice">
      <input
        {...input}
        className="o-choice__input"
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      <label className="o-choice__label" htmlFor={id}>
        {children}
        {hint ? (
          <span className="o-field__hint" id={`${id}-hint`}>
            {hint}
          </span>
        ) : null}
      </label>
    </div>
  );
}
