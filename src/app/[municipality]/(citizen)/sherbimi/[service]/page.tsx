import { FicheScreen } from "@/app/[municipality]/(citizen)/_parts/fiche-screen";

export default async function FichePage({ params }: { params: Promise<{ service: string }> }) {
  return <FicheScreen address={(await params).service} />;
}
