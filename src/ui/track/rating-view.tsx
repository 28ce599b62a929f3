import { highReasons, lowReasons, type RateService } from "@/domain/tracking/inputs";
import type { Language } from "@/lib/text";
import { Button } from "@/ui/kit/button";
import { ChoiceInput } from "@/ui/kit/choice-input";
import { ErrorSummary } from "@/ui/kit/error-summary";
import { controlId } from "@/ui/kit/form-state";
import { LongTextInput } from "@/ui/kit/long-text-input";
import { NoticeBox } from "@/ui/kit/notice-box";
import { papersMessages } from "@/ui/messages/papers";
import { translator } from "@/ui/messages/translator";

const stars = ["star1", "star2", "star3", "star4", "star5"] as const;
const low = {
  time: "reasonTime",
  documents: "reasonDocuments",
  staff: "reasonStaff",
  unclear: "reasonUnclear",
  cost: "reasonCost",
  website: "reasonWebsite",
  other: "reasonOther",
} as const satisfies Record<(typeof lowReasons)[number], string>;
const high = {
  fast: "reasonFast",
  easy: "reasonEasy",
  staff: "reasonGoodStaff",
  informed: "reasonInformed",
  other: "reasonOther",
} as const satisfies Record<(typeof highReasons)[number], string>;

type Props = { language: Language; action: string };

/** First question: how satisfied, 1 to 5. */
export function StarsForm({ language, action, missing }: Props & { missing: boolean }) {
  const t = translator(language, papersMessages);
  const error = missing ? t("ratingMissing") : undefined;
  const options = stars.map((key, index) => ({ value: String(index + 1), text: t(key) }));
  return (
    <>
      <ErrorSummary language={language} errors={error ? { yje: error } : {}} />
      <form method="get" action={action}>
        <input type="hidden" name="hapi" value="2" />
        <ChoiceInput
          id={controlId("yje")}
          language={language}
          name="yje"
          label={t("ratingQuestion")}
          options={options}
          chosen={[]}
          error={error}
          asPage
        />
        <Button>{t("ratingNext")}</Button>
      </form>
    </>
  );
}

/** Second: what it was about, by how it went, and anything in own words. */
export function ReasonForm({ language, action, given }: Props & { given: RateService["stars"] }) {
  const t = translator(language, papersMessages);
  const options =
    given <= 3
      ? lowReasons.map((value) => ({ value, text: t(low[value]) }))
      : highReasons.map((value) => ({ value, text: t(high[value]) }));
  return (
    <form method="post" action={action}>
      <input type="hidden" name="yje" value={given} />
      <ChoiceInput
        id={controlId("arsye")}
        language={language}
        name="arsye"
        label={t(given <= 3 ? "whyLow" : "whyHigh")}
        options={options}
        chosen={[]}
        asPage
      />
      <LongTextInput
        id={controlId("fjale")}
        language={language}
        name="fjale"
        label={t("ratingWords")}
        hint={t("ratingWordsHint")}
        optional
        maxLength={1000}
      />
      <Button>{t("ratingSend")}</Button>
    </form>
  );
}

/** Thanks, or why there is nothing to rate. */
export function RatingDone({ language, why }: { language: Language; why: "thanks" | "early" | "done" }) {
  const t = translator(language, papersMessages);
  return (
    <>
      <h1>{t(why === "thanks" ? "ratingThanks" : "ratingTitle")}</h1>
      <NoticeBox
        tone={why === "thanks" ? "ok" : "info"}
        title={t(why === "thanks" ? "ratingThanksText" : why === "early" ? "ratingEarly" : "ratingDone")}
        role="status"
      />
    </>
  );
}
