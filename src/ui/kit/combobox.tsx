"use client";

import { type KeyboardEvent, useState } from "react";
import type { Language } from "@/lib/text";
import { OptionList } from "@/ui/kit/combobox-options";
import { describedBy, FieldFrame, type FrameProps } from "@/ui/kit/field-frame";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

export type ComboboxOption = { value: string; text: string; hint?: string };

type Props = FrameProps & {
  language: Language;
  /** What matches the typed words, best first; the caller searches. */
  options: readonly ComboboxOption[];
  query: string;
  onQuery: (query: string) => void;
  onChoose: (option: ComboboxOption) => void;
  /** Letters to type before anything is offered; 0 offers at once. */
  minimum?: number;
  name?: string;
};

/** Type three letters, arrow to the line, Enter. The first line is ready, so a good query needs no arrow. */
export function Combobox({ options, query, onQuery, onChoose, minimum = 3, name, ...frame }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const t = translator(frame.language, systemMessages);
  const enough = query.trim().length >= minimum;
  const shown = isOpen && enough;
  const listId = `${frame.id}-list`;

  const choose = (option: ComboboxOption) => {
    setOpen(false);
    onChoose(option);
  };

  const move = (by: number) => {
    setOpen(true);
    if (options.length > 0) setActive((active + by + options.length) % options.length);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const option = options[active];
    if (event.key === "ArrowDown") move(shown ? 1 : 0);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter" && shown && option && !event.ctrlKey) choose(option);
    else if (event.key === "Escape" && shown) setOpen(false);
    else return;
    event.preventDefault();
  };

  const status = !isOpen ? "" : enough ? t("optionsFound", { count: options.length }) : t("typeThree");
  return (
    <FieldFrame {...frame}>
      <div className="relative">
        <input
          type="text"
          role="combobox"
          id={frame.id}
          name={name}
          autoComplete="off"
          className={frame.error ? "o-input o-input--error" : "o-input"}
          value={query}
          aria-expanded={shown}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={shown && options[active] ? `${listId}-${active}` : undefined}
          aria-invalid={frame.error ? true : undefined}
          aria-describedby={describedBy(frame)}
          onChange={(event) => {
            setOpen(true);
            setActive(0);
            onQuery(event.target.value);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
        />
        <OptionList
          id={listId}
          label={frame.label}
          shown={shown}
          options={options}
          active={active}
          empty={t("noOptions")}
          onChoose={choose}
        />
        <span className="o-hidden" role="status">
          {status}
        </span>
      </div>
    </FieldFrame>
  );
}
