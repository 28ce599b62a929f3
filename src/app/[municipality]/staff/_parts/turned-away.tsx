import { answerWith } from "@/lib/answer-status";
import { ButtonLink } from "@/ui/kit/button";
import { caseMessages } from "@/ui/messages/case";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";
import { staffLanguage } from "./staff-language";

const answers = {
  forbidden: { status: 403, title: "forbiddenTitle", text: "forbiddenText" },
  unknown: { status: 404, title: "notFoundTitle", text: "notFoundText" },
} as const;

/**
 * Instead of a page: what a member of staff may not open by role or post, with status 403, or what does not exist or
 * lies elsewhere, with status 404.
 */
export async function TurnedAway({ why }: { why: keyof typeof answers }) {
  const { status, title, text } = answers[why];
  answerWith(status);
  const language = await staffLanguage();
  const t = translator(language, systemMessages);
  return (
    <div className="mx-auto max-w-xl px-4 py-12">
      <h1>{t(title)}</h1>
      <p className="mt-2">{t(text)}</p>
      <ButtonLink href="/staff" variant="secondary" className="mt-4">
        {translator(language, caseMessages)("backToWork")}
      </ButtonLink>
    </div>
  );
}
