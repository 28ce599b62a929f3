import { EventScreen } from "@/app/[municipality]/(citizen)/_parts/event-screen";

export default async function EventPage({ params }: { params: Promise<{ event: string }> }) {
  return <EventScreen event={(await params).event} />;
}
