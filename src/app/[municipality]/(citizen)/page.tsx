import { HomeScreen } from "@/app/[municipality]/(citizen)/_parts/home-screen";

export default function HomePage() {
  return <HomeScreen />;
}
