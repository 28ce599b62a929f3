import {
  answerPage,
  elsewhere,
  longestForm,
  seeOther,
  titleWithError,
  type Visit,
  wordsOf,
} from "@/app/_parts/route-visit";
import { decodePart, readShortForm } from "@/lib/form-text";
import { readTrackingCode } from "@/lib/tracking-code";
import { localPath } from "@/ui/citizen/local-path";
import { trackMessages } from "@/ui/messages/track";
import { translator } from "@/ui/messages/translator";
import { CodeForm, type CodeProblem } from "@/ui/track/code-form";
import { HostWarning, Verdict } from "@/ui/track/verified-view";
import { WaitView } from "@/ui/track/wait-view";

type Kind = "track" | "verify";
const folders = { track: "G", verify: "V" } as const;
const titles = { track: "title", verify: "verifyTitle" } as const;

/** The page with one field for a code; with a problem, the field again and what was wrong. */
export function codePage(visit: Visit, kind: Kind, typed?: string, problem?: CodeProblem): Promise<Response> {
  const { language, place } = visit;
  const t = translator(language, trackMessages);
  const children = (
    <>
      <CodeForm language={language} kind={kind} typed={typed} problem={problem} />
      {kind === "verify" ? <HostWarning language={language} host={place.host} /> : null}
    </>
  );
  return answerPage(visit, { title: t(titles[kind]), status: problem ? 422 : 200, children });
}

/** The answer to a well-written code that stands for nothing here; the same for every such code. */
export function unknownPage(visit: Visit, kind: Kind, typed: string): Promise<Response> {
  const { language, place } = visit;
  const t = translator(language, trackMessages);
  const children =
    kind === "track" ? (
      <CodeForm language={language} kind="track" typed={typed} problem={{ problem: "unknown" }} />
    ) : (
      <>
        <Verdict language={language} state="not-found" />
        <HostWarning language={language} host={place.host} />
        <CodeForm language={language} kind="verify" typed={typed} bare />
      </>
    );
  const title = kind === "track" ? titleWithError(language, t(titles.track)) : t(titles.verify);
  return answerPage(visit, { title, status: 404, children });
}

/** The pause after too many wrong codes. */
export function waitPage(visit: Visit): Promise<Response> {
  const title = translator(visit.language, trackMessages)("waitTitle");
  return answerPage(visit, {
    title,
    status: 429,
    headers: { "retry-after": "3600" },
    children: <WaitView language={visit.language} />,
  });
}

/** What the form with one field sends: on to the code's own page, wherever that is. */
export async function postCode(visit: Visit, kind: Kind, request: Request): Promise<Response> {
  const typed = wordsOf(await readShortForm(request, longestForm), "kodi").slice(0, 60);
  if (typed.trim() === "") return codePage(visit, kind, "", { problem: "missing" });
  const reading = readTrackingCode(typed);
  if (!reading.ok) return codePage(visit, kind, typed, reading);
  const path = `/${folders[kind]}/${reading.code}`;
  return (await elsewhere(visit, reading.municipalityId, path)) ?? seeOther(localPath(visit.language, path));
}

/** The code of an address such as `/G/k7qm3…`, or the page that says what is wrong with it. */
export async function readCodeOf(
  visit: Visit,
  kind: Kind,
  text: string,
): Promise<{ code: string } | { answer: Response }> {
  const typed = decodePart(text);
  const reading = readTrackingCode(typed);
  if (!reading.ok) return { answer: await codePage(visit, kind, typed.slice(0, 60), reading) };
  const answer = await elsewhere(visit, reading.municipalityId, `/${folders[kind]}/${reading.code}`);
  return answer ? { answer } : { code: reading.code };
}
