"use client";

import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import { newId } from "@/lib/ids";
import type { Language } from "@/lib/text";
import { errorWords, useApi } from "@/server/trpc/client";
import { Button } from "@/ui/kit/button";
import { counterMessages } from "@/ui/messages/counter";
import { translator } from "@/ui/messages/translator";

type Props = { language: Language; register: string; dossierId: string; isA4: boolean };

/** True once after registration: the mark is taken off the address, so that a reload does not print again. */
function takePrintMark(): boolean {
  const address = new URL(window.location.href);
  if (!address.searchParams.has("print")) return false;
  address.searchParams.delete("print");
  window.history.replaceState(window.history.state, "", address);
  return true;
}

/** Prints by itself after registration; every later print is written into the history first. */
export function ReceiptActions({ language, register, dossierId, isA4 }: Props) {
  const t = translator(language, counterMessages);
  const next = useRef<HTMLAnchorElement>(null);
  const [printId, setPrintId] = useState(newId);
  const again = useMutation(
    useApi().counter.printReceipt.mutationOptions({
      onSuccess: () => {
        setPrintId(newId());
        window.print();
      },
    }),
  );
  useEffect(() => {
    next.current?.focus();
    if (takePrintMark()) window.print();
  }, []);
  const address = `/staff/counter/receipt/${register}`;
  return (
    <div className="mt-2 flex flex-wrap items-center gap-2">
      <Link ref={next} href="/staff/counter" className="o-button">
        {t("nextPerson")}
      </Link>
      <Button
        type="button"
        variant="secondary"
        icon="print"
        disabled={again.isPending}
        onClick={() => again.mutate({ dossierId, printId })}
      >
        {t("printReceipt")}
      </Button>
      <Link href={isA4 ? address : `${address}?paper=a4`} className="o-link">
        {t(isA4 ? "roll" : "a4")}
      </Link>
      <Link href={`/staff/case/${register}`} className="o-link">
        {t("openCase")}
      </Link>
      {again.error ? (
        <p role="alert" className="font-semibold text-bad">
          {errorWords(again.error, language)}
        </p>
      ) : null}
    </div>
  );
}
