import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { newPasswordPage, type Search } from "@/server/auth/desk-page";
import { NewPasswordScreen } from "@/ui/auth/new-password-screen";

export default async function Page({ searchParams }: { searchParams: Search }) {
  const page = await newPasswordPage(await headers(), searchParams);
  if (!page) redirect("/hyr");
  return <NewPasswordScreen {...page} />;
}
