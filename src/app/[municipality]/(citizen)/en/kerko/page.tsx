import type { Query } from "@/app/[municipality]/(citizen)/_parts/list-address";
import { SearchScreen } from "@/app/[municipality]/(citizen)/_parts/search-screen";

export default async function SearchPage({ searchParams }: { searchParams: Promise<Query> }) {
  return <SearchScreen query={await searchParams} />;
}
