import type { Language } from "@/lib/text";
import { Button } from "@/ui/kit/button";
import { ChoiceInput } from "@/ui/kit/choice-input";
import { controlId } from "@/ui/kit/form-state";
import { intakeMessages } from "@/ui/messages/intake";
import { translator } from "@/ui/messages/translator";

/** The declaration and the button that names the act. */
export function DeclarationForm({
  language,
  action,
  error,
}: {
  language: Language;
  action: string;
  error?: string;
}) {
  const t = translator(language, intakeMessages);
  return (
    <form method="post" action={action} noValidate>
      <ChoiceInput
        id={controlId("declared")}
        name="declared"
        language={language}
        label={t("declaration")}
        error={error}
        options={[{ value: "yes", text: t("declarationText") }]}
        chosen={[]}
        multiple
      />
      <h2>{t("dataUse")}</h2>
      <p>{t("dataUseText")}</p>
      <div className="o-actions">
        <Button>{t("sendApplication")}</Button>
      </div>
    </form>
  );
}
