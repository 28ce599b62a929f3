import { WithdrawScreen } from "@/app/[municipality]/(citizen)/_parts/mine/withdraw-screen";

type Props = { params: Promise<{ register: string }> };

export default async function WithdrawPage({ params }: Props) {
  return <WithdrawScreen register={(await params).register} />;
}
