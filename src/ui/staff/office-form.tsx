"use client";

import type { ChangeOffice } from "@/domain/tenancy/inputs-offices";
import type { OfficeRow } from "@/domain/tenancy/rules-offices";
import { formatPhone } from "@/lib/contact";
import { formText } from "@/lib/form-text";
import type { Language } from "@/lib/text";
import { ChoiceInput } from "@/ui/kit/choice-input";
import { TextInput } from "@/ui/kit/text-input";
import { useFormChecks } from "@/ui/kit/use-form-checks";
import { peopleMessages } from "@/ui/messages/people";
import { translator } from "@/ui/messages/translator";

type Props = {
  language: Language;
  formId: string;
  office: OfficeRow;
  onSave: (change: ChangeOffice) => void;
};

/** Names, telephone, and how work is given out. */
export function OfficeForm({ language, formId, office, onSave }: Props) {
  const t = translator(language, peopleMessages);
  const { checked, errorOf } = useFormChecks(language);
  const submit = (form: FormData) => {
    onSave({
      officeId: office.id,
      nameSq: formText(form, "nameSq"),
      nameEn: formText(form, "nameEn"),
      phone: formText(form, "phone") || null,
      assignment: formText(form, "assignment") === "queue" ? "queue" : "least-loaded",
    });
  };
  const name = (id: string) => ({
    ...{ id, required: true, minLength: 3, maxLength: 160, language },
    error: errorOf(id),
  });
  return (
    <form id={formId} {...checked(submit)}>
      <TextInput {...name("office-sq")} label={t("nameSq")} name="nameSq" defaultValue={office.nameSq} />
      <TextInput {...name("office-en")} label={t("nameEn")} name="nameEn" defaultValue={office.nameEn} />
      <TextInput
        id="office-phone"
        language={language}
        label={t("phone")}
        name="phone"
        type="tel"
        width="20"
        defaultValue={office.phone ? formatPhone(office.phone) : ""}
        optional
      />
      <ChoiceInput
        id="office-assignment"
        language={language}
        label={t("assignment")}
        name="assignment"
        chosen={[office.assignment]}
        options={[
          { value: "queue", text: t("queue") },
          { value: "least-loaded", text: t("leastLoaded") },
        ]}
      />
    </form>
  );
}
