import { SignInScreen } from "@/app/[municipality]/(citizen)/_parts/sign-in-screen";

type Search = Promise<Record<string, string | string[] | undefined>>;

export default function Page({ searchParams }: { searchParams: Search }) {
  return <SignInScreen search={searchParams} />;
}
