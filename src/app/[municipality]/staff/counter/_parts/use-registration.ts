import { useMutation } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import { useRouter } from "next/navigation";
import { useApi } from "@/server/trpc/client";

/** The answer did not come from the program: the line is down, and it is not known whether the request arrived. */
const isLineDown = (error: unknown): boolean => error instanceof TRPCClientError && !error.data;

/**
 * Sends an application. Over a line that is down it waits and sends again with the same identifier, so a request
 * whose answer was lost gets the receipt of the first.
 */
export function useRegistration(onRegistered: () => void) {
  const api = useApi();
  const router = useRouter();
  const submit = useMutation(
    api.counter.submit.mutationOptions({
      networkMode: "online",
      retry: (_, error) => isLineDown(error),
      retryDelay: 2_000,
      onSuccess: ({ register }) => {
        onRegistered();
        router.push(`/staff/counter/receipt/${register}?print=1`);
      },
    }),
  );
  return {
    send: submit.mutate,
    error: submit.error,
    isSending: submit.isPending || submit.isSuccess,
    isWaiting: submit.isPaused || (submit.isPending && submit.failureCount > 0),
  };
}
