"use client";

import { useQuery } from "@tanstack/react-query";
import { useParams } from "next/navigation";
import type { Language } from "@/lib/text";
import { useApi } from "@/server/trpc/client";
import { CaseRefused } from "@/ui/office/case-refused";

/** Who can help with a dossier one may not open: asked for here, because Next hands the page of a refusal nothing. */
export function RefusedCase({ language }: { language: Language }) {
  const { register } = useParams<{ register: string }>();
  const api = useApi();
  const asked = useQuery(api.work.case.queryOptions({ register: decodeURIComponent(register) }));
  return (
    <CaseRefused language={language} helpers={asked.data?.kind === "refused" ? asked.data.helpers : []} />
  );
}
