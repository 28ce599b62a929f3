import { TRPCError } from "@trpc/server";
import { TransactionAborted } from "@/db/doors";
import { DomainError, type ErrorCode } from "@/lib/errors";

const codes: Record<ErrorCode, TRPCError["code"]> = {
  "not-found": "NOT_FOUND",
  forbidden: "FORBIDDEN",
  conflict: "CONFLICT",
  invalid: "BAD_REQUEST",
  "too-many": "TOO_MANY_REQUESTS",
  gone: "NOT_FOUND",
};

/**
 * A refusal of the domain as the transport says it. Anything else becomes an internal error without its words:
 * a database error carries statements and values nobody outside may read.
 */
export function toTransport(error: unknown): TRPCError {
  if (error instanceof TRPCError) {
    // tRPC takes over the words of whatever a procedure threw: the statement and its values among them.
    const isTakenOver = error.code === "INTERNAL_SERVER_ERROR" || error.cause instanceof DomainError;
    return isTakenOver ? toTransport(error.cause) : error;
  }
  if (error instanceof DomainError)
    return new TRPCError({ code: codes[error.code], message: error.text.sq, cause: error });
  if (error instanceof TransactionAborted) {
    return new TRPCError({
      code: "SERVICE_UNAVAILABLE",
      message: "Shërbimi nuk po përgjigjet. Provoni përsëri.",
      cause: error,
    });
  }
  return new TRPCError({
    code: "INTERNAL_SERVER_ERROR",
    message: "Shërbimi nuk po funksionon. Provoni më vonë.",
    cause: error,
  });
}
