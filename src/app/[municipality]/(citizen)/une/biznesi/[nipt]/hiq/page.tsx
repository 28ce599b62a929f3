import { CompanyScreen } from "@/app/[municipality]/(citizen)/_parts/mine/company-screen";

type Props = { params: Promise<{ nipt: string }> };

export default async function CompanyPage({ params }: Props) {
  return <CompanyScreen nipt={(await params).nipt} />;
}
