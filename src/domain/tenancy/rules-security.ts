/** What a security officer can ask the log for; an older kind that is not named here is shown as it is. */
export const securityKinds = [
  "signed-in",
  "password-refused",
  "second-factor-refused",
  "second-factor-enrolled",
  "recovery-code-used",
  "recovery-codes-renewed",
  "unknown-register",
  "person-added",
  "person-changed",
  "posts-changed",
  "password-issued",
  "person-deactivated",
  "person-activated",
  "office-changed",
  "office-kind-moved",
] as const;
export type SecurityKind = (typeof securityKinds)[number];

/** One line of the log; the instant is an ISO text. `name` is of the member of staff behind it, if there is one. */
export type SecurityEvent = {
  id: string;
  at: string;
  kind: string;
  actor: string;
  name: string | null;
  detail: string;
};
