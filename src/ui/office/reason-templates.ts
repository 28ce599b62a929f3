/** Reasons in plain words; what the applicant reads is Albanian, whatever language the officer works in. */
export const reasonTemplates = [
  "Dokumenti mungon. Sillni një kopje.",
  "Dokumenti nuk lexohet. Sillni një kopje të qartë.",
  "Dokumentit i ka kaluar afati. Sillni një të ri.",
  "Mungon nënshkrimi ose vula.",
  "Të dhënat nuk përputhen me kërkesën. Sqaroni ndryshimin.",
] as const;
