import { OpinionScreen } from "../../_parts/opinion-screen";

type Asked = { params: Promise<{ secret: string }>; searchParams: Promise<{ gabim?: string }> };

export default async function OpinionPage({ params, searchParams }: Asked) {
  return <OpinionScreen secret={(await params).secret} mistake={(await searchParams).gabim} />;
}
