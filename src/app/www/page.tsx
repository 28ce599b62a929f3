import { ChooseScreen } from "@/app/www/_parts/choose-screen";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ChoosePage({ searchParams }: Props) {
  return <ChooseScreen query={await searchParams} />;
}
