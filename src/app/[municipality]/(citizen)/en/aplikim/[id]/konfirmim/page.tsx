import { ReceiptScreen } from "@/app/[municipality]/(citizen)/_parts/apply/receipt-screen";

export default async function ReceiptPage({ params }: { params: Promise<{ id: string }> }) {
  return <ReceiptScreen id={(await params).id} />;
}
