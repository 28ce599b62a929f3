import type { CaseRequest } from "@/domain/routing/rules-case";
import { formatDate } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { Tag } from "@/ui/kit/tag";
import { caseMessages } from "@/ui/messages/case";
import { translator } from "@/ui/messages/translator";

/** What was asked of the applicant so far, in the officers' words. */
export function CaseRequests({
  language,
  requests,
}: {
  language: Language;
  requests: readonly CaseRequest[];
}) {
  const t = translator(language, caseMessages);
  if (requests.length === 0) return null;
  return (
    <section className="mt-6">
      <h2>{t("requestsSoFar")}</h2>
      <ul className="mt-2 grid gap-2">
        {requests.map((request) => (
          <li key={request.id} className="rounded-card border border-border p-3">
            <p className="flex flex-wrap items-center gap-x-3">
              <span>{t("askedOn", { date: formatDate(request.askedOn, language, "long") })}</span>
              <Tag tone={request.answeredOn ? "ok" : "wait"}>
                {request.answeredOn
                  ? t("answeredOn", { date: formatDate(request.answeredOn, language, "table") })
                  : t("untilDay", { date: formatDate(request.dueOn, language, "table") })}
              </Tag>
            </p>
            <ul className="mt-1 list-disc pl-5">
              {request.items.map((item) => (
                <li key={`${item.name.sq}-${item.why}`}>
                  <span className="font-semibold">{item.name[language]}:</span> {item.why}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
