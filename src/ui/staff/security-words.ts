import type { SecurityKind } from "@/domain/tenancy/rules-security";
import type { peopleMessages } from "@/ui/messages/people";

/** What each kind of event is called. */
export const securityWords = {
  "signed-in": "eventSignedIn",
  "password-refused": "eventPasswordRefused",
  "second-factor-refused": "eventFactorRefused",
  "second-factor-enrolled": "eventFactorEnrolled",
  "recovery-code-used": "eventCodeUsed",
  "recovery-codes-renewed": "eventCodesRenewed",
  "unknown-register": "eventUnknownRegister",
  "person-added": "eventPersonAdded",
  "person-changed": "eventPersonChanged",
  "posts-changed": "eventPostsChanged",
  "password-issued": "eventPasswordIssued",
  "person-deactivated": "eventPersonDeactivated",
  "person-activated": "eventPersonActivated",
  "office-changed": "eventOfficeChanged",
  "office-kind-moved": "eventKindMoved",
} as const satisfies Record<SecurityKind, keyof typeof peopleMessages.sq>;
