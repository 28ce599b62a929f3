import { AsyncLocalStorage } from "node:async_hooks";

/** The running transaction of this asynchronous context; a statement is accepted only from inside its own. */
export const transactionScope = new AsyncLocalStorage<symbol>();

/**
 * Throws when a transaction is open: files, mail and the network must not keep one waiting,
 * because an idle transaction can be ended by the server in the middle of its work.
 */
export function refuseInsideTransaction(what: string): void {
  if (transactionScope.getStore()) throw new Error(`${what} was called inside a transaction`);
}
