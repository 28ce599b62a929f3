import type { z } from "zod";
import { Applicant } from "@/domain/dossier/inputs";

/** The applicant of a draft: known piece by piece until it is sent. */
export const DraftApplicant = Applicant.partial();
export type DraftApplicant = z.infer<typeof DraftApplicant>;
