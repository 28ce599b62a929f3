import type { SimpleField } from "@/lib/form";
import { ChoiceInput } from "@/ui/kit/choice-input";
import { FileInput } from "@/ui/kit/file-input";
import { controlId, type FormState, savedWord, savedWords } from "@/ui/kit/form-state";
import { LineField } from "@/ui/kit/line-field";
import { LongTextInput } from "@/ui/kit/long-text-input";
import { PartsField } from "@/ui/kit/parts-field";
import { formMessages } from "@/ui/messages/form";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

type Props = { field: SimpleField; state: FormState; name?: string; asPage?: boolean };

/** A field that is not a group, with its saved words and its error. */
export function SimpleFormField({ field, state, name = field.key, asPage }: Props) {
  const { language } = state;
  const t = translator(language, formMessages);
  const frame = {
    id: controlId(name),
    language,
    label: field.label[language],
    hint: field.hint?.[language],
    error: state.errors[name],
    optional: field.optional,
    asPage,
  };
  switch (field.kind) {
    case "longText": {
      const limit = field.maxLength ? t("lettersLeft", { count: String(field.maxLength) }) : undefined;
      const hint = [frame.hint, limit].filter(Boolean).join(". ") || undefined;
      return <LongTextInput {...frame} hint={hint} name={name} defaultValue={savedWord(state, name)} />;
    }
    case "yesNo": {
      const word = translator(language, systemMessages);
      const options = [
        { value: "yes", text: word("yes") },
        { value: "no", text: word("no") },
      ];
      return <ChoiceInput {...frame} name={name} options={options} chosen={savedWords(state, name)} />;
    }
    case "choice": {
      const options = field.options.map(({ value, label }) => ({ value, text: label[language] }));
      const hint = frame.hint ?? (field.multiple ? t("chooseMany") : undefined);
      const chosen = savedWords(state, name);
      return (
        <ChoiceInput
          {...frame}
          hint={hint}
          name={name}
          options={options}
          chosen={chosen}
          multiple={field.multiple}
        />
      );
    }
    case "file":
      return (
        <FileInput
          {...frame}
          hint={frame.hint ?? t("fileHint")}
          name={name}
          keptName={savedWord(state, name) || undefined}
        />
      );
    case "address":
    case "parcel":
      return <PartsField kind={field.kind} frame={frame} name={name} state={state} />;
    default:
      return <LineField field={field} frame={frame} name={name} value={savedWord(state, name)} />;
  }
}
