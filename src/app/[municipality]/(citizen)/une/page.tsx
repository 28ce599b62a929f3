import { OverviewScreen } from "@/app/[municipality]/(citizen)/_parts/mine/overview-screen";

type Props = { searchParams: Promise<{ "u-fshi"?: string }> };

export default async function OverviewPage({ searchParams }: Props) {
  return <OverviewScreen draftGone={(await searchParams)["u-fshi"] !== undefined} />;
}
