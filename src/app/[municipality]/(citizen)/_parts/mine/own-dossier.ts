import { applicantVisit } from "@/app/[municipality]/(citizen)/_parts/apply/own-draft";
import { orNotFound } from "@/app/[municipality]/(citizen)/_parts/visit";
import { localPath } from "@/ui/citizen/local-path";

/** One of one's own applications by its number; somebody else's is the same not-found page as none at all. */
export async function ownDossier(register: string) {
  const visited = await applicantVisit();
  const { api, language } = visited;
  const dossier = await orNotFound(api.mine.dossier({ register: register.slice(0, 40) }));
  const to = (page?: string) => {
    const base = `/une/praktika/${dossier.register}`;
    return localPath(language, page ? `${base}/${page}` : base);
  };
  return { ...visited, dossier, to };
}
