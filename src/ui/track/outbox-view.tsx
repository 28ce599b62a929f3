import { formatDateTime } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { trackMessages } from "@/ui/messages/track";
import { translator } from "@/ui/messages/translator";

type ShownNotice = {
  dossierId: string;
  eventSeq: number;
  channel: "sms" | "email";
  recipient: string;
  subject: string;
  body: string;
  state: string;
  writtenAt: Date;
};

/** Messages as the demonstration would have sent them, newest first. */
export function OutboxView({ language, notices }: { language: Language; notices: ShownNotice[] }) {
  const t = translator(language, trackMessages);
  return (
    <>
      <h1>{t("outboxTitle")}</h1>
      {notices.length === 0 ? <p>{t("outboxEmpty")}</p> : null}
      {notices.map((notice) => (
        <section className="o-notice" key={`${notice.dossierId}-${notice.eventSeq}-${notice.channel}`}>
          <p className="o-small">
            {formatDateTime(notice.writtenAt, language, "table")} ·{" "}
            {notice.channel === "sms" ? "SMS" : "E-mail"} · {notice.recipient} · {notice.state}
          </p>
          {notice.subject ? <h2>{notice.subject}</h2> : null}
          {notice.body.split("\n\n").map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
    </>
  );
}
