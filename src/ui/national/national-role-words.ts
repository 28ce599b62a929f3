import type { NationalRole } from "@/domain/tenancy/rules";
import type { procedureMessages } from "@/ui/messages/procedures";

export const nationalRoleWords = {
  coordinator: "coordinator",
  "catalogue-editor": "catalogueEditor",
  trainer: "trainer",
} as const satisfies Record<NationalRole, keyof typeof procedureMessages.sq>;
