import type { Procedure } from "@/domain/catalogue/inputs";
import { ficheOf, type LocalFacts } from "@/domain/catalogue/rules-fiche";
import type { Language } from "@/lib/text";

/** Plain data for a `<script type="application/ld+json">`; the page escapes it when it writes it. */
type JsonLd = { [key: string]: string | number | boolean | JsonLd | JsonLd[] };

/**
 * Returns the fiche as a schema.org `GovernmentService` in one language, for search engines. `url` is the address of
 * the fiche page; an amount is in whole leks and left out while nobody knows it.
 */
export function governmentService(
  procedure: Procedure,
  local: LocalFacts,
  language: Language,
  url: string,
): JsonLd {
  const fiche = ficheOf(procedure, local);
  const { total } = fiche.cost.fee;
  const counters: JsonLd[] = fiche.access.counters.map(({ name, address }) => ({
    "@type": "ServiceChannel",
    serviceLocation: { "@type": "Place", name: name[language], address },
  }));
  const online: JsonLd[] = fiche.access.online ? [{ "@type": "ServiceChannel", serviceUrl: url }] : [];
  return {
    "@context": "https://schema.org",
    "@type": "GovernmentService",
    identifier: procedure.code,
    name: fiche.title.text[language],
    description: fiche.summary.text[language],
    serviceType: fiche.category.name[language],
    inLanguage: language,
    url,
    audience: { "@type": "Audience", audienceType: fiche.who.text[language] },
    provider: {
      "@type": "GovernmentOrganization",
      name: local.municipality[language],
      department: { "@type": "GovernmentOffice", name: fiche.office.name[language] },
    },
    areaServed: { "@type": "AdministrativeArea", name: local.municipality[language] },
    serviceOutput: { "@type": "Thing", name: fiche.result.name[language] },
    availableChannel: [...online, ...counters],
    ...(total !== null && { offers: { "@type": "Offer", price: total, priceCurrency: "ALL" } }),
  };
}
