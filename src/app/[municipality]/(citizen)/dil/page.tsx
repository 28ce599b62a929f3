import { SignOutScreen } from "@/app/[municipality]/(citizen)/_parts/sign-out-screen";

export default function Page() {
  return <SignOutScreen />;
}
