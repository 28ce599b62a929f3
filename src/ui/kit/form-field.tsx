import type { Field } from "@/lib/form";
import { FormGroup } from "@/ui/kit/form-group";
import type { FormState } from "@/ui/kit/form-state";
import { SimpleFormField } from "@/ui/kit/simple-field";

type Props = { field: Field; state: FormState; asPage?: boolean };

/** Any field of a procedure's form with its saved words and its error. Works without script. */
export function FormField({ field, state, asPage }: Props) {
  if (field.kind === "group") return <FormGroup field={field} state={state} />;
  return <SimpleFormField field={field} state={state} asPage={asPage} />;
}
