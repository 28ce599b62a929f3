import { PrivacyScreen } from "@/app/[municipality]/(citizen)/_parts/privacy-screen";

export default function PrivacyPage() {
  return <PrivacyScreen />;
}
