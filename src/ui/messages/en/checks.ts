import type { checksMessages as source } from "@/ui/messages/sq/checks";

export const checksMessages: Record<keyof typeof source, string> = {
  needsText: "Fill in this field.",
  needsChoice: "Choose one of them.",
  needsDate: "Enter the date.",
  wholeDate: "Enter the whole date: day, month and year.",
  earliestDate: "Choose {date} or a later day.",
  needsNumber: "Enter a number.",
  wholeNumber: "Enter a whole number, without a decimal point.",
  leastNumber: "Enter {least} or more.",
  tooShort: "{count, plural, one {Write at least # character.} other {Write at least # characters.}}",
  wholeEmail: "Enter the whole address, for example emri@shembull.al",
  asHinted: "Write it as the hint says.",
};
