export const checksMessages = {
  needsText: "Plotësoni këtë fushë.",
  needsChoice: "Zgjidhni një mundësi.",
  needsDate: "Shkruani datën.",
  wholeDate: "Shkruani datën e plotë: ditën, muajin dhe vitin.",
  earliestDate: "Zgjidhni {date} ose një ditë më vonë.",
  needsNumber: "Shkruani një numër.",
  wholeNumber: "Shkruani një numër të plotë, pa presje.",
  leastNumber: "Shkruani {least} ose më shumë.",
  tooShort: "{count, plural, one {Shkruani të paktën # shenjë.} other {Shkruani të paktën # shenja.}}",
  wholeEmail: "Shkruani adresën e plotë, p.sh. emri@shembull.al",
  asHinted: "Shkruajeni siç thuhet te shpjegimi.",
} as const;
