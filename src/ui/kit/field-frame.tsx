import type { ReactNode } from "react";
import type { Language } from "@/lib/text";
import { Icon } from "@/ui/kit/icon";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

export type FrameProps = {
  id: string;
  language: Language;
  label: string;
  hint?: string;
  error?: string;
  optional?: boolean;
  /** The label is also the heading of the page. */
  asPage?: boolean;
};

/** The ids a control lists in `aria-describedby`, or undefined when there is nothing to say. */
export function describedBy({
  id,
  hint,
  error,
}: Pick<FrameProps, "id" | "hint" | "error">): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
}

function LabelWords({ language, label, optional }: Pick<FrameProps, "language" | "label" | "optional">) {
  const suffix = translator(language, systemMessages)("optional");
  return (
    <>
      {label}
      {optional ? <span className="o-field__optional"> {suffix}</span> : null}
    </>
  );
}

type ErrorProps = Pick<FrameProps, "id" | "language" | "error"> & { className?: string };

/** What is wrong with the control `id`, where it is described by it; nothing when nothing is. */
export function FieldError({ id, language, error, className = "" }: ErrorProps) {
  if (!error) return null;
  return (
    <span className={`o-field__error ${className}`.trim()} id={`${id}-error`}>
      <Icon name="warning" />
      <span className="o-hidden">{translator(language, systemMessages)("errorPrefix")} </span>
      {error}
    </span>
  );
}

function HintAndError({ id, language, hint, error }: Pick<FrameProps, "id" | "language" | "hint" | "error">) {
  return (
    <>
      {hint ? (
        <span className="o-field__hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      <FieldError id={id} language={language} error={error} />
    </>
  );
}

const labelLook = (asPage?: boolean) => (asPage ? "o-field__label o-field__label--page" : "o-field__label");

/** Label, hint and error around one control with the id `id`. */
export function FieldFrame({ children, ...frame }: FrameProps & { children: ReactNode }) {
  const label = (
    <label className={labelLook(frame.asPage)} htmlFor={frame.id}>
      <LabelWords {...frame} />
    </label>
  );
  return (
    <div className={frame.error ? "o-field o-field--error" : "o-field"}>
      {frame.asPage ? <h1>{label}</h1> : label}
      <HintAndError {...frame} />
      {children}
    </div>
  );
}

/**
 * The same around several controls that make one answer. The first control carries the id, or with `anchor` the
 * set itself does, when each control has an id and an error of its own.
 */
export function FieldSet({
  children,
  anchor,
  ...frame
}: FrameProps & { children: ReactNode; anchor?: boolean }) {
  const words = <LabelWords {...frame} />;
  return (
    <fieldset
      id={anchor ? frame.id : undefined}
      tabIndex={anchor ? -1 : undefined}
      className={frame.error ? "o-field o-field--error" : "o-field"}
      aria-describedby={describedBy(frame)}
    >
      <legend className={labelLook(frame.asPage)}>{frame.asPage ? <h1>{words}</h1> : words}</legend>
      <HintAndError {...frame} />
      {children}
    </fieldset>
  );
}
