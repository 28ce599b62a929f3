import { OverviewScreen } from "@/app/[municipality]/(citizen)/_parts/mine/overview-screen";

type Props = { searchParams: Promise<{ "u-fshi"?: string; "u-hoq"?: string }> };

export default async function OverviewPage({ searchParams }: Props) {
  const signs = await searchParams;
  const gone = signs["u-fshi"] === undefined ? null : "draft";
  return <OverviewScreen gone={signs["u-hoq"] === undefined ? gone : "company"} />;
}
