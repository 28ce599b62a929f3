import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { recoveryPage, type Search } from "@/server/auth/desk-page";
import { RecoveryScreen } from "@/ui/auth/recovery-screen";

export default async function Page({ searchParams }: { searchParams: Search }) {
  const page = await recoveryPage(await headers(), searchParams);
  if (!page) redirect("/hyr");
  return <RecoveryScreen {...page} />;
}
