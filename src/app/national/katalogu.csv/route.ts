import { civilDate } from "@/lib/dates";
import { deskLanguage } from "@/server/auth/desk";
import { callerFor } from "@/server/trpc/caller";
import { readCatalogueFilter } from "@/ui/national/catalogue-address";
import { catalogueSheet } from "@/ui/national/catalogue-sheet";

/** The catalogue as a file, with the filter of the page it was asked from. */
export async function GET(request: Request): Promise<Response> {
  const call = await callerFor(request.headers);
  if (call?.place.kind !== "national") return new Response("404 Not Found\n", { status: 404 });
  const { search, searchParams } = new URL(request.url);
  if (call.actor.kind !== "national") {
    const location = `/hyr?kthehu=${encodeURIComponent(`/${search}`)}`;
    return new Response(null, { status: 303, headers: { location } });
  }
  const { lines } = await call.api.national.catalogue(readCatalogueFilter(searchParams));
  return new Response(catalogueSheet(deskLanguage(request.headers), lines), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="katalogu-${civilDate(call.now)}.csv"`,
      "cache-control": "private, no-store",
    },
  });
}
