"use client";

import { useId, useState } from "react";
import type { Language } from "@/lib/text";
import { Button } from "@/ui/kit/button";
import { TextInput } from "@/ui/kit/text-input";
import { useFormChecks } from "@/ui/kit/use-form-checks";
import { absenceMessages } from "@/ui/messages/absence";
import { translator } from "@/ui/messages/translator";

type Props = {
  language: Language;
  today: string;
  isBusy: boolean;
  onEnter: (days: { fromOn: string; toOn: string }) => void;
};

/** The first and the last day of an absence; the last follows the first until it is chosen. */
export function AbsenceForm({ language, today, isBusy, onEnter }: Props) {
  const t = translator(language, absenceMessages);
  const id = useId();
  const [fromOn, setFrom] = useState(today);
  const [toOn, setTo] = useState(today);
  const { checked, errorOf } = useFormChecks(language);
  return (
    <form
      {...checked(() => onEnter({ fromOn, toOn }))}
      className="flex flex-wrap items-end gap-x-4 gap-y-3 [&_.o-field]:mb-0"
    >
      <TextInput
        id={`${id}-from`}
        error={errorOf(`${id}-from`)}
        language={language}
        label={t("firstDay")}
        type="date"
        required
        value={fromOn}
        onChange={({ target }) => {
          setFrom(target.value);
          if (toOn < target.value) setTo(target.value);
        }}
      />
      <TextInput
        id={`${id}-to`}
        error={errorOf(`${id}-to`)}
        language={language}
        label={t("lastDay")}
        type="date"
        required
        min={fromOn}
        value={toOn}
        onChange={({ target }) => setTo(target.value)}
      />
      <Button variant="secondary" disabled={isBusy}>
        {t("enter")}
      </Button>
      <p className="w-full pt-1 text-caption text-text-2">
        {t("bothIncluded")} {t("effect")}
      </p>
    </form>
  );
}
