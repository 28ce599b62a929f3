import { HelpScreen } from "@/app/[municipality]/(citizen)/_parts/help-screen";

export default function HelpPage() {
  return <HelpScreen />;
}
