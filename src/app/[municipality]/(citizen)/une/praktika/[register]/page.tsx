import { DossierScreen, type DossierSigns } from "@/app/[municipality]/(citizen)/_parts/mine/dossier-screen";

type Props = { params: Promise<{ register: string }>; searchParams: Promise<DossierSigns> };

export default async function DossierPage({ params, searchParams }: Props) {
  return <DossierScreen register={(await params).register} signs={await searchParams} />;
}
