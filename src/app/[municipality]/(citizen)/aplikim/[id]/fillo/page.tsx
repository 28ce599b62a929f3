import { StartScreen } from "@/app/[municipality]/(citizen)/_parts/apply/start-screen";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ gabim?: string }> };

export default async function StartPage({ params, searchParams }: Props) {
  const [{ id }, { gabim }] = [await params, await searchParams];
  return <StartScreen code={id} tooMany={gabim === "drafte"} />;
}
