import type { Language } from "@/lib/text";
import { TextInput } from "@/ui/kit/text-input";
import { peopleMessages } from "@/ui/messages/people";
import { translator } from "@/ui/messages/translator";

type Props = { language: Language; fullName?: string; email?: string | null };

/** Name and e-mail address. */
export function PersonFacts({ language, fullName, email }: Props) {
  const t = translator(language, peopleMessages);
  return (
    <>
      <TextInput
        id="person-name"
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
