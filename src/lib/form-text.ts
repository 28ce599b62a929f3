/** The text a form sent under this name, without spaces around it; empty when it sent none or a file. */
export function formText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}
