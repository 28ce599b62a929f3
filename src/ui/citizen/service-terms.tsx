import type { ServiceLine } from "@/domain/catalogue/rules-list";
import { formatMoney } from "@/lib/money";
import type { Language } from "@/lib/text";
import { catalogueMessages } from "@/ui/messages/catalogue";
import { translator } from "@/ui/messages/translator";

const audiences = { citizen: "forCitizens", business: "forBusiness", both: "forBoth" } as const;
const channels = { both: "counterOrOnline", counter: "channelCounter", online: "onlineOnly" } as const;
const limits = { working: "workingDays", calendar: "days", hours: "hoursLimit" } as const;

/** For whom, until when, for how much and by which way, in one line. */
export function ServiceTerms({ language, line }: { language: Language; line: ServiceLine }) {
  const t = translator(language, catalogueMessages);
  const { audience, channel, deadline, fee } = line;
  const cost = fee === null ? t("feeLater") : fee === 0 ? t("free") : formatMoney(fee, language);
  const limit = t(limits[deadline.unit], { count: deadline.value });
  return <p className="o-small">{[t(audiences[audience]), limit, cost, t(channels[channel])].join(" · ")}</p>;
}
