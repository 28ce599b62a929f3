import { EmailCodeScreen } from "@/app/[municipality]/(citizen)/_parts/email-code-screen";

type Search = Promise<Record<string, string | string[] | undefined>>;

export default function Page({ searchParams }: { searchParams: Search }) {
  return <EmailCodeScreen search={searchParams} />;
}
