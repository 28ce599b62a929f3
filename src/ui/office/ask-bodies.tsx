"use client";

import { useEffect, useState } from "react";
import { formText } from "@/lib/form-text";
import type { Language } from "@/lib/text";
import { Button } from "@/ui/kit/button";
import { TextInput } from "@/ui/kit/text-input";
import type { ErrorOf } from "@/ui/kit/use-form-checks";
import { opinionMessages } from "@/ui/messages/opinion";
import { translator } from "@/ui/messages/translator";
import { useSendsMail } from "@/ui/office/sends-mail";

const MOST = 6;

/** The bodies outside that a form names, each with where a message reaches it, if that is known. */
export function bodiesFrom(form: FormData): { body: string; email: string | null }[] {
  return form
    .getAll("row")
    .map(Number)
    .map((row) => ({
      body: formText(form, `body-${row}`),
      email: formText(form, `email-${row}`) || null,
    }))
    .filter(({ body }) => body !== "");
}

/** As many bodies outside as one adds; the first row is made by the button, and takes the keyboard with it. */
export function AskBodies({ language, errorOf }: { language: Language; errorOf: ErrorOf }) {
  const t = translator(language, opinionMessages);
  const sendsMail = useSendsMail();
  const [rows, setRows] = useState<number[]>([]);
  const [added, setAdded] = useState(0);
  const add = () => {
    setRows([...rows, added + 1]);
    setAdded(added + 1);
  };
  // Whoever asked for a row writes on in it.
  useEffect(() => document.getElementById(`body-${added}`)?.focus(), [added]);
  return (
    <fieldset className="o-field">
      <legend className="o-field__label">{t("bodies")}</legend>
      <p className="o-field__hint">{t(sendsMail ? "bodyEmailHint" : "noMailHint")}</p>
      {rows.map((row, place) => (
        <div
          key={row}
          className="mb-2 flex flex-wrap items-end gap-x-3 border-b border-border sm:flex-nowrap"
        >
          <input type="hidden" name="row" value={row} />
          <div className="w-full sm:flex-1">
            <TextInput
              id={`body-${row}`}
              error={errorOf(`body-${row}`)}
              language={language}
              label={t("bodyName")}
              name={`body-${row}`}
              required
              minLength={2}
              maxLength={160}
            />
          </div>
          <div className="min-w-0 flex-1">
            <TextInput
              id={`email-${row}`}
              error={errorOf(`email-${row}`)}
              language={language}
              label={t("bodyEmail")}
              name={`email-${row}`}
              type="email"
              maxLength={200}
              optional
            />
          </div>
          <Button
            type="button"
            variant="quiet"
            icon="close"
            className="mb-3"
            aria-label={t("removeBody", { number: String(place + 1) })}
            onClick={() => setRows(rows.filter((each) => each !== row))}
          />
        </div>
      ))}
      {rows.length < MOST ? (
        <Button type="button" variant="secondary" icon="plus" onClick={add}>
          {t("addBody")}
        </Button>
      ) : null}
    </fieldset>
  );
}
