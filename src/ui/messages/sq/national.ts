export const nationalMessages = {
  navCatalogue: "Katalogu i procedurave",
  title: "Koordinimi kombëtar",
  mean: "Mesatarja",
  variant: "Varianti i rrjedhës",
  municipality: "Bashkia",
  period: "Periudha",
  live: "Në përdorim",
} as const;
