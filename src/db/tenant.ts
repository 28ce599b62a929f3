/** Number of a municipality, 1-61 (the INSTAT code). Minted only where the host of a request is resolved. */
export type MunicipalityId = number & { readonly brand: "MunicipalityId" };
