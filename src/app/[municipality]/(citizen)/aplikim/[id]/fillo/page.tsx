import { StartScreen } from "@/app/[municipality]/(citizen)/_parts/apply/start-screen";

export default async function StartPage({ params }: { params: Promise<{ id: string }> }) {
  return <StartScreen code={(await params).id} />;
}
