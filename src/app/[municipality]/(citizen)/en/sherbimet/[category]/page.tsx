import type { Query } from "@/app/[municipality]/(citizen)/_parts/list-address";
import { ServicesScreen } from "@/app/[municipality]/(citizen)/_parts/services-screen";

type Props = { params: Promise<{ category: string }>; searchParams: Promise<Query> };

export default async function CategoryPage({ params, searchParams }: Props) {
  return <ServicesScreen category={(await params).category} query={await searchParams} />;
}
