import { FieldSet, type FrameProps } from "@/ui/kit/field-frame";
import { controlId, type FormState, savedWord } from "@/ui/kit/form-state";
import { SelectInput } from "@/ui/kit/select-input";
import { TextInput } from "@/ui/kit/text-input";
import { formMessages } from "@/ui/messages/form";
import { translator } from "@/ui/messages/translator";

type Props = { kind: "address" | "parcel"; frame: FrameProps; name: string; state: FormState };

/** An answer of two parts: unit and street of an address, zone and number of a parcel. */
export function PartsField({ kind, frame, name, state }: Props) {
  const t = translator(state.language, formMessages);
  const part = (suffix: string) => {
    const full = `${name}.${suffix}`;
    const error = state.errors[full];
    return {
      id: controlId(full),
      name: full,
      language: state.language,
      error,
      defaultValue: savedWord(state, full),
    };
  };
  return (
    <FieldSet {...frame} anchor>
      {kind === "address" ? (
        <>
          <SelectInput
            {...part("unit")}
            label={t("addressUnit")}
            options={state.units}
            autoComplete="address-level3"
          />
          <TextInput {...part("street")} label={t("addressStreet")} autoComplete="street-address" />
        </>
      ) : (
        <div className="o-pair">
          <TextInput {...part("zone")} label={t("parcelZone")} inputMode="numeric" width="10" />
          <TextInput {...part("number")} label={t("parcelNumber")} width="10" />
        </div>
      )}
    </FieldSet>
  );
}
