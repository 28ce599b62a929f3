/** Why an event does not fit: the dossier has ended, the token is gone or elsewhere, or the definition itself is broken. */
type WorkflowErrorCode =
  | "ended"
  | "unknown-token"
  | "wrong-event"
  | "unknown-outcome"
  | "unknown-boundary"
  | "invalid-definition"
  | "endless";

/** Thrown by the engine; `node` is where it happened, when there is a place. */
export class WorkflowError extends Error {
  readonly code: WorkflowErrorCode;
  readonly node: string | null;

  constructor(code: WorkflowErrorCode, node: string | null) {
    super(node === null ? code : `${code} at ${node}`);
    this.name = "WorkflowError";
    this.code = code;
    this.node = node;
  }
}
