import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { enrolmentPage, type Search } from "@/server/auth/desk-page";
import { EnrolmentScreen } from "@/ui/auth/enrolment-screen";

export default async function Page({ searchParams }: { searchParams: Search }) {
  const page = await enrolmentPage(await headers(), searchParams);
  if (!page) redirect("/hyr");
  return <EnrolmentScreen {...page} />;
}
