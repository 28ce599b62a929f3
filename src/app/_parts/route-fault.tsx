import { env } from "@/lib/env";
import { safePath } from "@/server/auth/form-post";
import { doors } from "@/server/doors";
import { findPlace } from "@/server/place";
import { localPath, splitPath } from "@/ui/citizen/local-path";
import { renderScriptlessPage } from "@/ui/citizen/scriptless-page";
import { ButtonLink } from "@/ui/kit/button";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

/** The municipality the host names, from memory where the database is what broke; else the host itself. */
async function nameOf(host: string): Promise<string> {
  const place = await findPlace(host, env().OSSIS_BASE, doors()).catch(() => null);
  return place?.kind === "municipality" ? place.fullName : host;
}

/**
 * Tells with status 500, on any host and without script, that something of ours broke: what is kept, what to do, and
 * the number the fault is logged under. A form that could not be taken comes here too.
 */
export async function answerFault({ headers, method, url }: Request): Promise<Response> {
  const { language, path } = splitPath(headers.get("x-ossis-path") ?? "/");
  const asked = new URL(url).searchParams;
  const reference = /^[0-9a-f]{8}$/.test(asked.get("nr") ?? "") ? asked.get("nr") : null;
  const wasForm = method === "POST" || asked.has("derguar");
  const word = translator(language, systemMessages);
  const name = await nameOf(headers.get("host") ?? env().OSSIS_BASE);
  const html = await renderScriptlessPage({
    language,
    name,
    path: `${path}?${asked}`,
    nonce: headers.get("x-nonce") ?? "",
    title: `${word("faultTitle")} – ${name}`,
    children: (
      <>
        <h1>{word("faultTitle")}</h1>
        <p className="o-lead">{word(wasForm ? "faultSent" : "faultKept")}</p>
        {reference ? <p>{word("faultNumber", { reference })}</p> : null}
        {wasForm ? null : (
          <p>
            <ButtonLink href={safePath(asked.get("faqja") ?? "", localPath(language, "/"))}>
              {word("tryAgain")}
            </ButtonLink>
          </p>
        )}
      </>
    ),
  });
  return new Response(html, {
    status: 500,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "private, no-store" },
  });
}
