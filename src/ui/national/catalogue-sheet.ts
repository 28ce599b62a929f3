import type { CatalogueLine } from "@/domain/publication/rules-national";
import { csvOf } from "@/lib/csv";
import { civilDate } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { procedureMessages } from "@/ui/messages/procedures";
import { translator } from "@/ui/messages/translator";
import { audienceInWords, channelInWords, timeInWords } from "@/ui/national/terms";

/** The lines as a CSV file with a heading, in a language; days of publication as `YYYY-MM-DD`. */
export function catalogueSheet(language: Language, lines: readonly CatalogueLine[]): string {
  const t = translator(language, procedureMessages);
  const head = [
    t("code"),
    t("titleSq"),
    t("titleEn"),
    t("category"),
    t("audience"),
    t("deadline"),
    t("steps"),
    t("channel"),
    t("version"),
    t("published"),
  ];
  const rows = lines.map((line) => [
    line.code,
    line.title.sq,
    line.title.en,
    line.category[language],
    audienceInWords(language, line.audience),
    timeInWords(language, line.deadline),
    line.steps,
    channelInWords(language, line.channel),
    line.version,
    civilDate(line.publishedAt),
  ]);
  return csvOf([head, ...rows]);
}
