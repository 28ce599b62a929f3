import type { Query } from "@/app/[municipality]/(citizen)/_parts/list-address";
import { ServicesScreen } from "@/app/[municipality]/(citizen)/_parts/services-screen";

export default async function ServicesPage({ searchParams }: { searchParams: Promise<Query> }) {
  return <ServicesScreen query={await searchParams} />;
}
