import type { Deadline, Procedure } from "@/domain/catalogue/inputs";
import type { Language } from "@/lib/text";
import { catalogueMessages } from "@/ui/messages/catalogue";
import { translator } from "@/ui/messages/translator";

const audiences = { citizen: "forCitizens", business: "forBusiness", both: "forBoth" } as const;
const channels = { both: "counterOrOnline", counter: "channelCounter", online: "onlineOnly" } as const;
const units = { working: "workingDays", calendar: "days", hours: "hoursLimit" } as const;

/** A time in words, such as `15 ditë pune`. */
export const timeInWords = (language: Language, { value, unit }: Deadline): string =>
  translator(language, catalogueMessages)(units[unit], { count: value });

export const audienceInWords = (language: Language, audience: Procedure["audience"]): string =>
  translator(language, catalogueMessages)(audiences[audience]);

export const channelInWords = (language: Language, channel: Procedure["channel"]): string =>
  translator(language, catalogueMessages)(channels[channel]);
