import { fileTypeFromBuffer } from "file-type";
import { problemOfPdf } from "@/domain/documents/rules-pdf";
import { invalid } from "@/lib/errors";
import type { Text } from "@/lib/text";

/** What applicants may hand in, and the ending a saved copy gets. */
const accepted = { "application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png" } as const;
export type MediaType = keyof typeof accepted;

/** The largest file of an applicant, in bytes. */
export const largestFile = 10 * 1024 * 1024;

/** How many files one application may have in the store, and how many bytes in all. */
const mostFiles = 100;
const mostBytes = 300 * 1024 * 1024;

/** Why a file is refused, each in a sentence of its own. */
export const fileRefusals = {
  empty: { sq: "Skedari është bosh.", en: "The file is empty." },
  size: { sq: "Dokumenti duhet të jetë më i vogël se 10 MB.", en: "The file must be smaller than 10 MB." },
  type: { sq: "Dokumenti duhet të jetë PDF, JPG ose PNG.", en: "The file must be PDF, JPG or PNG." },
  password: {
    sq: "Dokumenti ka fjalëkalim. Ngarkoni një kopje pa fjalëkalim.",
    en: "The document has a password. Upload a copy without one.",
  },
  active: {
    sq: "Dokumenti përmban program ose skedarë të tjerë brenda. Ruajeni përsëri si PDF të thjeshtë.",
    en: "The document contains a program or other files. Save it again as a plain PDF.",
  },
  many: {
    sq: "Ky aplikim nuk merr më skedarë: ka arritur kufirin prej 100 skedarësh ose 300 MB. Dokumentet e tjera sillini në sportel.",
    en: "This application takes no more files: it has reached the limit of 100 files or 300 MB. Bring other documents to the counter.",
  },
  unkept: {
    sq: "Nuk e ruajtëm dot dokumentin. Provoni përsëri pas pak.",
    en: "We could not keep the document. Try again in a moment.",
  },
} satisfies Record<string, Text>;

/**
 * The kind of a file by its content, never by its name. Throws `invalid` with its own sentence for an empty file, one
 * that is too large, of another kind, locked with a password, or a PDF that carries programs or other files.
 */
export async function readFileKind(bytes: Uint8Array): Promise<MediaType> {
  if (bytes.length === 0) throw invalid(fileRefusals.empty);
  if (bytes.length > largestFile) throw invalid(fileRefusals.size);
  const found = (await fileTypeFromBuffer(bytes))?.mime;
  if (found === undefined || !isAccepted(found)) throw invalid(fileRefusals.type);
  const problem = found === "application/pdf" ? await problemOfPdf(bytes) : null;
  if (problem) throw invalid(fileRefusals[problem]);
  return found;
}

function isAccepted(mime: string): mime is MediaType {
  return Object.hasOwn(accepted, mime);
}

/**
 * Throws `invalid` for one file more than an application may have in the store. Those taken back count until their bytes
 * are gone, or whoever adds and takes back would fill the disk of all municipalities.
 */
export function requireRoom(kept: { files: number; bytes: number }, size: number): void {
  if (kept.files >= mostFiles || kept.bytes + size > mostBytes) throw invalid(fileRefusals.many);
}

/** A name that is safe to show and to save under: no folders, no control characters, the ending of its content. */
export function safeFileName(name: string, mediaType: MediaType): string {
  const last = name.normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const stem = last
    .replace(/\.[^.]{1,8}$/, "")
    .replace(/[^\p{L}\p{N} ()._-]/gu, "")
    .replace(/^[.\s]+/, "")
    .trim()
    .slice(0, 80);
  return `${stem || "dokument"}.${accepted[mediaType]}`;
}
