import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { codePage, type Search } from "@/server/auth/desk-page";
import { CodeScreen } from "@/ui/auth/code-screen";

export default async function Page({ searchParams }: { searchParams: Search }) {
  const page = await codePage(await headers(), searchParams);
  if (!page) redirect("/hyr");
  return <CodeScreen {...page} />;
}
