import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { passwordPage, type Search } from "@/server/auth/desk-page";
import { PasswordScreen } from "@/ui/auth/password-screen";

export default async function Page({ searchParams }: { searchParams: Search }) {
  const page = await passwordPage(await headers(), searchParams);
  if (!page) notFound();
  return <PasswordScreen {...page} national />;
}
