import { StepScreen, type StepSigns } from "@/app/[municipality]/(citizen)/_parts/apply/step-screen";

type Props = { params: Promise<{ id: string; step: string }>; searchParams: Promise<StepSigns> };

export default async function StepPage({ params, searchParams }: Props) {
  return <StepScreen {...(await params)} signs={await searchParams} />;
}
