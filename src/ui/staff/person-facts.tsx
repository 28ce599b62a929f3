import type { Language } from "@/lib/text";
import { TextInput } from "@/ui/kit/text-input";
import type { ErrorOf } from "@/ui/kit/use-form-checks";
import { peopleMessages } from "@/ui/messages/people";
import { translator } from "@/ui/messages/translator";

type Props = { language: Language; errorOf: ErrorOf; fullName?: string; email?: string | null };

/** Name and e-mail address. */
export function PersonFacts({ language, errorOf, fullName, email }: Props) {
  const t = translator(language, peopleMessages);
  return (
    <>
      <TextInput
        id="person-name"
        error={errorOf("person-name")}
        language={language}
        label={t("fullName")}
        name="fullName"
        defaultValue={fullName}
        autoComplete="off"
        required
        minLength={3}
        maxLength={120}
      />
      <TextInput
        id="person-email"
        error={errorOf("person-email")}
        language={language}
        label={t("email")}
        name="email"
        type="email"
        defaultValue={email ?? ""}
        autoComplete="off"
        maxLength={200}
        optional
      />
    </>
  );
}
