import { seeOther, titleWithError } from "@/app/_parts/route-visit";
import { decodePart } from "@/lib/form-text";
import { readTrackingCode } from "@/lib/tracking-code";
import { addressOf } from "@/server/addresses";
import { faultPath } from "@/server/fault";
import { findMunicipality } from "@/server/place";
import { readRequest } from "@/server/request";
import { renderScriptlessPage } from "@/ui/citizen/scriptless-page";
import { trackMessages } from "@/ui/messages/track";
import { translator } from "@/ui/messages/translator";
import { CodeForm, type CodeProblem } from "@/ui/track/code-form";

type Kind = "track" | "verify";
type Asked = Pick<Request, "headers" | "method">;
const folders = { track: "G", verify: "V" } as const;

async function problemPage(
  request: Asked,
  kind: Kind,
  typed: string,
  problem: CodeProblem,
): Promise<Response> {
  const path = request.headers.get("x-ossis-path") ?? "/";
  const language = path.startsWith("/en/") ? "en" : "sq";
  const title = translator(language, trackMessages)(kind === "track" ? "title" : "verifyTitle");
  const html = await renderScriptlessPage({
    language,
    name: "OSSIS",
    path: path.replace(/^\/en(?=\/)/, ""),
    title: titleWithError(language, title),
    nonce: request.headers.get("x-nonce") ?? "",
    children: <CodeForm language={language} kind={kind} typed={typed} problem={problem} />,
  });
  return new Response(html, {
    status: 422,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  });
}

/** Sends a code on to the municipality it names, from the code alone; a mistyped one is shown again. */
export function answerCode(request: Asked, kind: Kind, text: string): Promise<Response> {
  return sendOn(request, kind, text).catch((error: unknown) => seeOther(faultPath(request, error)));
}

async function sendOn(request: Asked, kind: Kind, text: string): Promise<Response> {
  const context = await readRequest(request.headers);
  if (!context) return new Response(null, { status: 421 });
  const typed = decodePart(text).slice(0, 60);
  const reading = readTrackingCode(typed);
  if (!reading.ok) return problemPage(request, kind, typed, reading);
  const place = await findMunicipality(context.doors, reading.municipalityId);
  if (!place) return problemPage(request, kind, typed, { problem: "unknown" });
  const english = request.headers.get("x-ossis-path")?.startsWith("/en/") ? "/en" : "";
  return new Response(null, {
    status: 303,
    headers: {
      location: `${addressOf(place)}${english}/${folders[kind]}/${reading.code}`,
      "cache-control": "no-store",
    },
  });
}
