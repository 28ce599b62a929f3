import type { ReactNode } from "react";
import type { Language } from "@/lib/text";
import type { TrackingCodeReading } from "@/lib/tracking-code";
import { localPath } from "@/ui/citizen/local-path";
import { Button } from "@/ui/kit/button";
import { ErrorSummary } from "@/ui/kit/error-summary";
import { controlId } from "@/ui/kit/form-state";
import { TextInput } from "@/ui/kit/text-input";
import { trackMessages } from "@/ui/messages/track";
import { translator } from "@/ui/messages/translator";

/** What was wrong with a code; "unknown" is the one answer for every well-written code that stands for nothing here. */
export type CodeProblem =
  | Exclude<TrackingCodeReading, { ok: true }>
  | { problem: "missing" }
  | { problem: "unknown" };

/** The sentence for a problem; a mistyped character is named by its place. */
export function problemSentence(language: Language, problem: CodeProblem): string {
  const t = translator(language, trackMessages);
  switch (problem.problem) {
    case "missing":
      return t("codeMissing");
    case "unknown":
      return t("codeNotFound");
    case "length":
      return t("codeLength");
    case "character":
      return problem.position === undefined
        ? t("codeUnreadable")
        : t("checkCharacter", { position: problem.position });
    case "unreadable":
      return t("codeUnreadable");
  }
}

type Props = {
  language: Language;
  kind: "track" | "verify";
  typed?: string;
  problem?: CodeProblem;
  /** Above the field: what the last answer was, for example. */
  children?: ReactNode;
  /** The heading is left away where the page has its own. */
  bare?: boolean;
};

const forms = {
  track: {
    path: "/gjurmo",
    title: "title",
    intro: "trackIntro",
    label: "codeLabel",
    hint: "codeHint",
    button: "track",
  },
  verify: {
    path: "/verifiko",
    title: "verifyTitle",
    intro: "verifyIntro",
    label: "verifyCode",
    hint: "verifyHint",
    button: "verify",
  },
} as const;

/** One field for a code. Works without script and on the smallest screens. */
export function CodeForm({ language, kind, typed, problem, children, bare }: Props) {
  const t = translator(language, trackMessages);
  const form = forms[kind];
  const error = problem && problemSentence(language, problem);
  return (
    <>
      <ErrorSummary language={language} errors={error ? { kodi: error } : {}} />
      {bare ? null : <h1>{t(form.title)}</h1>}
      {children}
      {bare ? null : <p>{t(form.intro)}</p>}
      <form method="post" action={localPath(language, form.path)}>
        <TextInput
          id={controlId("kodi")}
          language={language}
          name="kodi"
          label={t(form.label)}
          hint={t(form.hint)}
          error={error}
          defaultValue={typed}
          code
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={60}
        />
        <Button>{t(form.button)}</Button>
      </form>
    </>
  );
}
