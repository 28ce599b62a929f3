import type { AskedCompletion, AskedItem } from "@/domain/tracking/rules";
import { formatDate } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { Button } from "@/ui/kit/button";
import { ErrorSummary } from "@/ui/kit/error-summary";
import { FileInput } from "@/ui/kit/file-input";
import { controlId } from "@/ui/kit/form-state";
import { LongTextInput } from "@/ui/kit/long-text-input";
import { NoticeBox } from "@/ui/kit/notice-box";
import { papersMessages } from "@/ui/messages/papers";
import { translator } from "@/ui/messages/translator";

type Props = {
  language: Language;
  asked: AskedCompletion;
  /** The address of this page; its forms send to it. */
  action: string;
  /** An identifier for the next file, so that sending it twice keeps one. */
  newId: () => string;
  /** Sentences by control name: `skedari-<key>` or `sqarimi`. */
  errors: Record<string, string>;
};

function Uploaded({ language, item, action }: { language: Language; item: AskedItem; action: string }) {
  const t = translator(language, papersMessages);
  if (item.files.length === 0) return <p className="o-small">{t("noFiles")}</p>;
  return (
    <form method="post" action={action}>
      <p>{t("uploadedFiles")}:</p>
      <ul>
        {item.files.map((file) => (
          <li key={file.id}>
            {file.fileName}{" "}
            <Button variant="secondary" name="hiq" value={file.id}>
              {t("removeFile")}
              <span className="o-hidden"> {file.fileName}</span>
            </Button>
          </li>
        ))}
      </ul>
    </form>
  );
}

function Item({
  language,
  item,
  place,
  action,
  newId,
  errors,
}: Omit<Props, "asked"> & { item: AskedItem; place: number }) {
  const t = translator(language, papersMessages);
  const name = `skedari-${item.key}`;
  return (
    <section>
      <h2>
        {place}. {item.name[language]}
      </h2>
      <p>{t("officeSays", { why: item.why })}</p>
      <Uploaded language={language} item={item} action={action} />
      <form method="post" encType="multipart/form-data" action={`${action}?cila=${item.key}`}>
        <input type="hidden" name="cila" value={item.key} />
        <input type="hidden" name="id" value={newId()} />
        <FileInput
          id={controlId(name)}
          language={language}
          name="skedari"
          label={t("uploadLabel")}
          hint={t("fileHint")}
          error={errors[name]}
        />
        <p>
          <Button variant="secondary">{t("upload")}</Button>
        </p>
      </form>
    </section>
  );
}

/** Everything the office asks for, each with its own upload, and the button that sends it all. */
export function CompletionView(props: Props) {
  const { language, asked, action, errors } = props;
  const t = translator(language, papersMessages);
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <h1>{t("completionTitle")}</h1>
      <p className="o-lead">{asked.service[language]}</p>
      <NoticeBox tone="wait" title={t("completionIntro")}>
        <p>{t("completionBy", { date: formatDate(asked.dueOn, language, "long") })}</p>
      </NoticeBox>
      {asked.items.map((item, index) => (
        <Item key={item.key} {...props} item={item} place={index + 1} />
      ))}
      <h2>{t("send")}</h2>
      <form method="post" action={action}>
        <input type="hidden" name="dergo" value="po" />
        <LongTextInput
          id={controlId("sqarimi")}
          language={language}
          name="sqarimi"
          label={t("wordsLabel")}
          hint={t("wordsHint")}
          error={errors.sqarimi}
          maxLength={4000}
        />
        <Button>{t("send")}</Button>
      </form>
    </>
  );
}
