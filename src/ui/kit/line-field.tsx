import type { SimpleField } from "@/lib/form";
import type { FrameProps } from "@/ui/kit/field-frame";
import { TextInput } from "@/ui/kit/text-input";
import { type ExampleKey, lineLooks } from "@/ui/kit/text-kinds";
import { formMessages } from "@/ui/messages/form";
import { translator } from "@/ui/messages/translator";

type Line = Extract<SimpleField, { kind: keyof typeof lineLooks }>;

const isBirth = (field: Line) => field.kind === "date" && field.earliest === "birth";

function exampleKey(field: Line): ExampleKey | undefined {
  if (field.kind === "text" && field.pattern) return field.pattern === "plate" ? "plateHint" : "yearHint";
  return isBirth(field) ? "birthDateHint" : lineLooks[field.kind].example;
}

/** A field answered on one line: text, number, money, date, number of a person or a business, phone… */
export function LineField({
  field,
  frame,
  name,
  value,
}: {
  field: Line;
  frame: FrameProps;
  name: string;
  value: string;
}) {
  const t = translator(frame.language, formMessages);
  const { native, width, code } = lineLooks[field.kind];
  const key = exampleKey(field);
  const example = key ? t(key) : undefined;
  const unit = field.kind === "money" ? t("money") : field.kind === "number" ? field.unit : undefined;
  return (
    <TextInput
      {...frame}
      {...native}
      hint={[frame.hint, example].filter(Boolean).join(". ") || undefined}
      name={name}
      defaultValue={value}
      width={width}
      code={code}
      unit={unit}
      autoComplete={isBirth(field) ? "bday" : native.autoComplete}
      maxLength={field.kind === "text" ? field.maxLength : undefined}
    />
  );
}
