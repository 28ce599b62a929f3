import { addDays, addMonths } from "@/lib/dates";
import type { Text } from "@/lib/text";

/** The days somebody is away, both included (civil dates). */
export type Days = { fromOn: string; toOn: string };
export type Absence = Days & { id: string; staffId: string };

const words = {
  order: {
    sq: "Dita e fundit nuk mund të jetë para ditës së parë.",
    en: "The last day cannot be before the first.",
  },
  long: {
    sq: "Një mungesë shënohet për një vit e shumta.",
    en: "An absence is entered for a year at the most.",
  },
  past: { sq: "Kjo mungesë ka kaluar.", en: "This absence is over." },
  overlap: {
    sq: "Në këto ditë është shënuar tashmë një mungesë.",
    en: "An absence is already entered for some of these days.",
  },
  longer: {
    sq: "Mungesa mund të shkurtohet, jo të zgjatet. Shënoni një mungesë të re për ditët e tjera.",
    en: "An absence can be shortened, not prolonged. Enter another one for the further days.",
  },
  begun: {
    sq: "Ditët që kanë kaluar nuk hiqen. Zgjidhni ditën e fundit të mungesës.",
    en: "Days that have passed are not taken away. Choose the last day of the absence.",
  },
} satisfies Record<string, Text>;

const overlaps = (one: Days, other: Days) => one.fromOn <= other.toOn && other.fromOn <= one.toOn;

/** Why these days cannot be entered beside the absences somebody has, or null. `today` is a civil date. */
export function absenceProblem(days: Days, today: string, others: readonly Days[]): Text | null {
  if (days.toOn < days.fromOn) return words.order;
  if (days.toOn < today) return words.past;
  if (days.toOn >= addMonths(days.fromOn, 12)) return words.long;
  return others.some((other) => overlaps(days, other)) ? words.overlap : null;
}

/**
 * Why an absence cannot end on this day, or be taken away (null), or null. What has passed was used to share out
 * work and stays: one that has begun ends yesterday at the earliest.
 */
export function endProblem(absence: Days, toOn: string | null, today: string): Text | null {
  if (absence.toOn < today) return words.past;
  if (toOn === null) return absence.fromOn < today ? words.begun : null;
  if (toOn > absence.toOn) return words.longer;
  if (toOn < absence.fromOn) return words.order;
  return toOn < addDays(today, -1) ? words.begun : null;
}
