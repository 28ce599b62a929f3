/** The text a form sent under this name, without spaces around it; empty when it sent none or a file. */
export function formText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}

/** The form a request sent when it is one and no longer than so many bytes; an empty one otherwise, as if nothing was typed. */
export async function readShortForm(
  request: Pick<Request, "headers" | "formData">,
  longest: number,
): Promise<FormData> {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  const sent = length <= longest ? await request.formData().catch(() => null) : null;
  return sent ?? new FormData();
}

/** A part of an address as it was typed; as it stands where it is not written as addresses are. */
export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
