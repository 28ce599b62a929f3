import { OpinionLink } from "@/domain/routing/inputs";
import { formatDate } from "@/lib/dates";
import { CitizenPage } from "@/ui/citizen/citizen-page";
import { localPath } from "@/ui/citizen/local-path";
import { Button } from "@/ui/kit/button";
import { ChoiceInput } from "@/ui/kit/choice-input";
import { ErrorSummary } from "@/ui/kit/error-summary";
import { controlId } from "@/ui/kit/form-state";
import { LongTextInput } from "@/ui/kit/long-text-input";
import { ConfirmationPanel } from "@/ui/kit/panel";
import { SummaryList } from "@/ui/kit/summary-list";
import { TextInput } from "@/ui/kit/text-input";
import { caseMessages } from "@/ui/messages/case";
import { citizenMessages } from "@/ui/messages/citizen";
import { opinionMessages } from "@/ui/messages/opinion";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";
import { SharedFiles } from "@/ui/office/shared-files";
import { leadNowhere, orNotFound, visit } from "./visit";

const mistakes = { outcome: "outsideNoOutcome", words: "outsideNoWords", person: "outsideNoPerson" } as const;
const titles = {
  open: "outsideTitle",
  answered: "outsideTitle",
  late: "outsideLate",
  revoked: "outsideRevoked",
} as const;
const isMistake = (word: string | undefined): word is keyof typeof mistakes =>
  word !== undefined && Object.hasOwn(mistakes, word);

/** One question to a body outside: the service, where it lies, and by when; nothing of who applied. */
export async function OpinionScreen({ secret, mistake }: { secret: string; mistake: string | undefined }) {
  const { api, language, frame } = await visit();
  if (!OpinionLink.safeParse({ secret }).success) return leadNowhere(language);
  const asked = await orNotFound(api.work.askedOpinion({ secret }));
  const t = translator(language, caseMessages);
  const title = t(titles[asked.state]);
  const errors = isMistake(mistake) ? { [mistake]: t(mistakes[mistake]) } : {};
  const prefix = isMistake(mistake) ? `${translator(language, systemMessages)("errorPrefix")} ` : "";
  const rows = [
    { key: "service", label: t("outsideService"), value: asked.service[language] },
    { key: "place", label: t("outsidePlace"), value: asked.place },
    { key: "due", label: t("outsideDue"), value: formatDate(asked.dueOn, language, "weekday") },
  ];
  return (
    <CitizenPage {...frame} title={prefix + title} noindex>
      {asked.state === "answered" ? (
        <ConfirmationPanel title={t("outsideThanks")}>{t("outsideThanksText")}</ConfirmationPanel>
      ) : null}
      {asked.state === "late" || asked.state === "revoked" ? (
        <>
          <h1>{title}</h1>
          <p className="o-lead">{t("outsideLateText", { name: asked.municipality })}</p>
          <p>
            <a href={localPath(language, "/kontakt")}>
              {translator(language, citizenMessages)("footerContact")}
            </a>
          </p>
        </>
      ) : null}
      {asked.state === "open" ? (
        <form method="post" action={localPath(language, `/mendim/${secret}/pergjigje`)}>
          <ErrorSummary language={language} errors={errors} />
          <h1>{title}</h1>
          <p className="o-lead">{t("outsideLead", { name: asked.municipality })}</p>
          <SummaryList language={language} rows={rows} />
          <p>
            <strong>{asked.question[language]}</strong>
          </p>
          {asked.files.length > 0 ? (
            <section>
              <h2>{translator(language, opinionMessages)("sharedFiles")}</h2>
              <SharedFiles
                language={language}
                files={asked.files}
                hrefFor={(id) => localPath(language, `/mendim/${secret}/dokument/${id}`)}
              />
            </section>
          ) : null}
          {asked.free ? (
            <input type="hidden" name="outcome" value={asked.outcomes[0]?.id} />
          ) : (
            <ChoiceInput
              id={controlId("outcome")}
              language={language}
              label={t("outsideOutcome")}
              name="outcome"
              chosen={[]}
              required
              error={isMistake(mistake) && mistake === "outcome" ? errors.outcome : undefined}
              options={asked.outcomes.map(({ id, name }) => ({ value: id, text: name[language] }))}
            />
          )}
          <LongTextInput
            id={controlId("words")}
            language={language}
            label={asked.free ? t("recordAnswer") : translator(language, opinionMessages)("answerWords")}
            name="words"
            required
            minLength={3}
            maxLength={4000}
            error={errors.words}
          />
          <TextInput
            id={controlId("person")}
            language={language}
            label={t("outsidePerson")}
            hint={t("outsidePersonHint")}
            name="person"
            required
            minLength={3}
            maxLength={160}
            error={errors.person}
          />
          <Button>{t("outsideSend")}</Button>
        </form>
      ) : null}
    </CitizenPage>
  );
}
