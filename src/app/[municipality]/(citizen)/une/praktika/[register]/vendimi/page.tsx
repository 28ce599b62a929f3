import { DecisionScreen } from "@/app/[municipality]/(citizen)/_parts/mine/decision-screen";

type Props = { params: Promise<{ register: string }> };

export default async function DecisionPage({ params }: Props) {
  return <DecisionScreen register={(await params).register} />;
}
