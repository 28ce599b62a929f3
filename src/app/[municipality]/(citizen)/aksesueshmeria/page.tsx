import { AccessibilityScreen } from "@/app/[municipality]/(citizen)/_parts/accessibility-screen";

export default function AccessibilityPage() {
  return <AccessibilityScreen />;
}
