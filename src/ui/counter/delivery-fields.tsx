"use client";

import { useState } from "react";
import type { Language } from "@/lib/text";
import { FieldSet } from "@/ui/kit/field-frame";
import { TextInput } from "@/ui/kit/text-input";
import { counterMessages } from "@/ui/messages/counter";
import { translator } from "@/ui/messages/translator";

type Props = { language: Language; problems: { identity?: string; collector?: string } };

/** Who collects the act, and that the clerk saw who it is. */
export function DeliveryFields({ language, problems }: Props) {
  const t = translator(language, counterMessages);
  const [who, setWho] = useState<"applicant" | "other">("applicant");
  const choices = { applicant: t("collectsApplicant"), other: t("collectsOther") };
  return (
    <>
      <FieldSet id="d-who" language={language} label={t("whoCollects")}>
        {(["applicant", "other"] as const).map((value) => (
          <div className="o-choice" key={value}>
            <input
              className="o-choice__input"
              type="radio"
              name="who"
              id={value === "applicant" ? "d-who" : "d-who-other"}
              value={value}
              checked={who === value}
              onChange={() => setWho(value)}
            />
            <label className="o-choice__label" htmlFor={value === "applicant" ? "d-who" : "d-who-other"}>
              {choices[value]}
            </label>
          </div>
        ))}
      </FieldSet>
      {who === "other" ? (
        <TextInput
          id="d-collector"
          name="collector"
          language={language}
          label={t("collectorName")}
          error={problems.collector}
          autoComplete="off"
          maxLength={160}
        />
      ) : null}
      <IdentitySeen
        language={language}
        label={t(who === "applicant" ? "identityMine" : "identitySeen")}
        problem={problems.identity}
      />
    </>
  );
}

function IdentitySeen({ language, label, problem }: { language: Language; label: string; problem?: string }) {
  return (
    <FieldSet id="d-identity" language={language} label="" error={problem}>
      <div className="o-choice">
        <input className="o-choice__input" type="checkbox" name="identity" id="d-identity" value="seen" />
        <label className="o-choice__label" htmlFor="d-identity">
          {label}
        </label>
      </div>
    </FieldSet>
  );
}
