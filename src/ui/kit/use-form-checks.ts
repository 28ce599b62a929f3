"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import type { Language } from "@/lib/text";
import { type Control, problemOf } from "@/ui/kit/form-checks";

type Problems = Readonly<Record<string, string>>;
/** What is wrong with the control of this id, for the field that shows it. */
export type ErrorOf = (id: string) => string | undefined;

type Checked = Control & HTMLElement & { name: string; form: HTMLFormElement | null };

const isControl = (element: Element): element is Checked =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement;

/** The control whose id a field is known by: of radio buttons and check boxes of one name, the first. */
function anchorOf(control: Checked): Checked {
  if (control.type !== "radio" && control.type !== "checkbox") return control;
  const all = [...(control.form?.elements ?? [])].filter(isControl);
  return all.find(({ type, name }) => type === control.type && name === control.name) ?? control;
}

function problemsIn(form: HTMLFormElement, language: Language, more: Problems): Problems {
  const found: Record<string, string> = {};
  for (const control of [...form.elements].filter(isControl)) {
    const { id } = anchorOf(control);
    const words = more[id] ?? problemOf(control, language);
    if (words && !found[id]) found[id] = words;
  }
  return found;
}

/**
 * Checks a form when it is sent, in the words of the page instead of the browser's own bubble: each field shows what is
 * wrong with it until it is changed, and the first wrong one takes the focus. `checked` makes the attributes of the
 * form; `more` says what else is wrong, by the id of the control.
 */
export function useFormChecks(language: Language) {
  const [problems, setProblems] = useState<Problems>({});
  const first = useRef<HTMLElement | null>(null);
  useEffect(() => {
    // Only now is the control described by its problem, and read with it.
    if (Object.keys(problems).length > 0) first.current?.focus();
    first.current = null;
  }, [problems]);
  const checked = (act: (form: FormData) => void, more?: (form: FormData) => Problems) => ({
    noValidate: true,
    onSubmit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      const form = event.currentTarget;
      const data = new FormData(form);
      const found = problemsIn(form, language, more?.(data) ?? {});
      first.current = [...form.elements].filter(isControl).find(({ id }) => found[id]) ?? null;
      setProblems(found);
      if (Object.keys(found).length === 0) act(data);
    },
    onChange: ({ target }: FormEvent<HTMLFormElement>) => {
      if (!(target instanceof Element) || !isControl(target)) return;
      const { id } = anchorOf(target);
      if (!problems[id]) return;
      const { [id]: _, ...rest } = problems;
      setProblems(rest);
    },
  });
  const errorOf: ErrorOf = (id) => problems[id];
  return { checked, errorOf };
}
