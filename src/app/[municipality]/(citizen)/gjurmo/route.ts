import { probe } from "@/ui/track/probe";
export async function GET() {
  return new Response(await probe());
}
