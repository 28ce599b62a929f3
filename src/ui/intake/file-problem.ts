import { fileRefusals } from "@/domain/documents/rules-file";
import type { Language } from "@/lib/text";
import { intakeMessages } from "@/ui/messages/intake";
import { translator } from "@/ui/messages/translator";

const isRefusal = (reason: string): reason is keyof typeof fileRefusals =>
  Object.hasOwn(fileRefusals, reason);

/** Why a file was not kept, in a sentence; undefined when nothing went wrong. */
export function fileProblem(reason: string | undefined, language: Language): string | undefined {
  if (reason === undefined) return undefined;
  if (isRefusal(reason)) return fileRefusals[reason][language].replace(/\.$/, "");
  return translator(language, intakeMessages)(reason === "none" ? "uploadNone" : "uploadBroken");
}
