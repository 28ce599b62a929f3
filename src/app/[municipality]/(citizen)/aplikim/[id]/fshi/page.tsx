import { DiscardScreen } from "@/app/[municipality]/(citizen)/_parts/apply/discard-screen";

export default async function DiscardPage({ params }: { params: Promise<{ id: string }> }) {
  return <DiscardScreen id={(await params).id} />;
}
