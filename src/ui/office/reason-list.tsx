import { reasonTemplates } from "@/ui/office/reason-templates";

/** The plain sentences a field that names this list offers. */
export function ReasonList({ id }: { id: string }) {
  return (
    <datalist id={id}>
      {reasonTemplates.map((template) => (
        <option key={template} value={template}>
          {template}
        </option>
      ))}
    </datalist>
  );
}
