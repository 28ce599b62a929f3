"use client";

import { createContext, type ReactNode, useContext } from "react";

const SendsMailContext = createContext(true);

/** Tells the screens below whether mail goes out; from a demonstration without a mail server it does not. */
export function SendsMailProvider({ sendsMail, children }: { sendsMail: boolean; children: ReactNode }) {
  return <SendsMailContext value={sendsMail}>{children}</SendsMailContext>;
}

export const useSendsMail = (): boolean => useContext(SendsMailContext);
