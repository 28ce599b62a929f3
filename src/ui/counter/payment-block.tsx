import { feeOf } from "@/domain/catalogue/rules-fee";
import type { NoticeChannel } from "@/domain/dossier/inputs";
import type { ServiceAtCounter } from "@/domain/intake/rules-counter";
import { readAnswers } from "@/lib/form-answers";
import { formatMoney } from "@/lib/money";
import type { Language } from "@/lib/text";
import { CounterBlock } from "@/ui/counter/block";
import { type CounterDraft, channelOf, type DraftPerson } from "@/ui/counter/draft";
import { NoticeFields } from "@/ui/counter/notice-fields";
import { FieldSet } from "@/ui/kit/field-frame";
import { counterMessages } from "@/ui/messages/counter";
import { translator } from "@/ui/messages/translator";

type Props = {
  language: Language;
  draft: CounterDraft;
  errors: Record<string, string>;
  service: ServiceAtCounter | null;
  units: readonly string[];
  today: string;
  onChannel: (channel: NoticeChannel) => void;
  onPerson: (part: Partial<DraftPerson>) => void;
};

const channels = {
  sms: "noticeSms",
  email: "noticeEmail",
  letter: "noticeLetter",
  none: "noticeNone",
} as const;
const order = ["sms", "email", "letter", "none"] as const;

function FeeLines({
  language,
  draft,
  service,
  units,
  today,
}: Pick<Props, "language" | "draft" | "units" | "today"> & { service: ServiceAtCounter }) {
  const t = translator(language, counterMessages);
  const { answers } = readAnswers(service.form, draft.raw, { units, today });
  const { lines } = feeOf(service.fee, service.localFee, answers);
  return (
    <dl className="mb-3">
      {lines.map((line) => (
        <div key={line.label.sq} className="flex justify-between gap-4 border-b border-border py-1">
          <dt>{line.label[language]}</dt>
          <dd className="text-right font-semibold tabular-nums">
            {line.amount === null ? t("feeLater") : formatMoney(line.amount, language)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What it costs, and how the person hears of it. */
export function PaymentBlock(props: Props) {
  const { language, draft, errors, service, units, today, onChannel, onPerson } = props;
  const t = translator(language, counterMessages);
  const chosen = channelOf(draft);
  return (
    <CounterBlock place={4} title={t("payment")}>
      {service ? (
        <FeeLines language={language} draft={draft} service={service} units={units} today={today} />
      ) : null}
      <FieldSet id="c-channel" language={language} label={t("notice")} error={errors.channel}>
        <div className="flex flex-wrap gap-x-6">
          {order.map((channel) => (
            <div className="o-choice" key={channel}>
              <input
                className="o-choice__input"
                type="radio"
                name="c-channel"
                id={channel === "sms" ? "c-channel" : `c-channel-${channel}`}
                value={channel}
                checked={chosen === channel}
                onChange={() => onChannel(channel)}
              />
              <label
                className="o-choice__label"
                htmlFor={channel === "sms" ? "c-channel" : `c-channel-${channel}`}
              >
                {t(channels[channel])}
              </label>
            </div>
          ))}
        </div>
      </FieldSet>
      <NoticeFields
        language={language}
        channel={chosen}
        person={draft.person}
        errors={errors}
        units={units}
        onPerson={onPerson}
      />
    </CounterBlock>
  );
}
