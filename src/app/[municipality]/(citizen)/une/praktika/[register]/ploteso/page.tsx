import {
  CompletionScreen,
  type CompletionSigns,
} from "@/app/[municipality]/(citizen)/_parts/mine/completion-screen";

type Props = { params: Promise<{ register: string }>; searchParams: Promise<CompletionSigns> };

export default async function CompletionPage({ params, searchParams }: Props) {
  return <CompletionScreen register={(await params).register} signs={await searchParams} />;
}
