import type { GroupField } from "@/lib/form";
import { Button } from "@/ui/kit/button";
import { FieldSet } from "@/ui/kit/field-frame";
import { controlId, type FormState, savedWord } from "@/ui/kit/form-state";
import { SimpleFormField } from "@/ui/kit/simple-field";
import { formMessages } from "@/ui/messages/form";
import { translator } from "@/ui/messages/translator";

/** As many rows as were typed, at least those that are required; `key.count` asks for another number. */
function rowsOf(field: GroupField, state: FormState): number {
  const asked = savedWord(state, `${field.key}.count`);
  if (asked !== "") return Number(asked) || 0;
  const typed = Object.keys(state.values).flatMap((name) => {
    const [key, index] = name.split(".");
    return key === field.key && index ? [Number(index) + 1] : [];
  });
  return Math.max(field.min, field.optional ? 0 : 1, ...typed);
}

/**
 * A repeated set of fields. Adding and removing are submit buttons (`item.add` with the group's key,
 * `item.remove` with `key.index`): the server answers with the form as it should look next.
 */
export function FormGroup({ field, state }: { field: GroupField; state: FormState }) {
  const { language } = state;
  const t = translator(language, formMessages);
  const what = field.itemName[language];
  const count = rowsOf(field, state);
  const indexes = Array.from({ length: Math.min(count, field.max) }, (_, index) => index);
  const frame = {
    id: controlId(field.key),
    language,
    label: field.label[language],
    hint: field.hint?.[language],
    error: state.errors[field.key],
    optional: field.optional,
  };
  return (
    <FieldSet {...frame} anchor>
      {indexes.map((index) => (
        <fieldset className="o-group" key={index}>
          <legend className="o-group__title">{t("itemTitle", { what, number: String(index + 1) })}</legend>
          {field.fields.map((sub) => (
            <SimpleFormField
              key={sub.key}
              field={sub}
              state={state}
              name={`${field.key}.${index}.${sub.key}`}
            />
          ))}
          {indexes.length > field.min ? (
            <Button variant="quiet" name="item.remove" value={`${field.key}.${index}`} formNoValidate>
              {t("removeItem", { what, number: String(index + 1) })}
            </Button>
          ) : null}
        </fieldset>
      ))}
      {indexes.length < field.max ? (
        <Button variant="secondary" icon="plus" name="item.add" value={field.key} formNoValidate>
          {t("addAnother", { what })}
        </Button>
      ) : null}
    </FieldSet>
  );
}
