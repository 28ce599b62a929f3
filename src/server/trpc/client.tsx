"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, TRPCClientError } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useState } from "react";
import type { Language } from "@/lib/text";
import type { AppRouter } from "@/server/trpc/root";

const context = createTRPCContext<AppRouter>();

/** The procedures as options for `useQuery` and `useMutation`. */
export const useApi = context.useTRPC;

/** Gives the staff screens below it their way to the one HTTP door, and what was asked before. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const [queries] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: { retry: 1, staleTime: 5_000, refetchOnWindowFocus: true },
          // Without a line an act fails at once and says so; kept back, it would happen later unseen.
          mutations: { networkMode: "always" },
        },
      }),
  );
  const [client] = useState(() =>
    createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: "/api/trpc", maxItems: 10 })] }),
  );
  return (
    <QueryClientProvider client={queries}>
      <context.TRPCProvider trpcClient={client} queryClient={queries}>
        {children}
      </context.TRPCProvider>
    </QueryClientProvider>
  );
}

const lineDown = {
  sq: "Nuk u lidhëm dot me shërbimin. Provoni përsëri.",
  en: "The service could not be reached. Try again.",
};

/** What went wrong, in words for the person who met it. */
export function errorWords(error: unknown, language: Language): string {
  if (!(error instanceof TRPCClientError)) return lineDown[language];
  const data = error.data as { text?: { sq: string; en: string } | null } | null | undefined;
  if (data?.text) return data.text[language];
  return data ? error.message : lineDown[language];
}

/** True when the page shows what is no longer so, because somebody else was faster. */
export function isOutdated(error: unknown): boolean {
  const code =
    error instanceof TRPCClientError ? (error.data as { code?: string } | null | undefined)?.code : undefined;
  return code === "CONFLICT" || code === "NOT_FOUND";
}
