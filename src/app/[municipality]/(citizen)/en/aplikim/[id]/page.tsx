import { HubScreen } from "@/app/[municipality]/(citizen)/_parts/apply/hub-screen";

export default async function HubPage({ params }: { params: Promise<{ id: string }> }) {
  return <HubScreen id={(await params).id} />;
}
