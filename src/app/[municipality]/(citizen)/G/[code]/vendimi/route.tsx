import { answerPage, type RouteParams } from "@/app/_parts/route-visit";
import { onPapers } from "@/app/[municipality]/(citizen)/_parts/route-papers";
import { localPath } from "@/ui/citizen/local-path";
import { papersMessages } from "@/ui/messages/papers";
import { translator } from "@/ui/messages/translator";
import { DecisionView } from "@/ui/track/decision-view";

const handle = (request: Request, params: RouteParams<"code">) =>
  onPapers(request, params, "vendimi", async ({ visit, code, api, dossierId, action }) =>
    answerPage(visit, {
      title: translator(visit.language, papersMessages)("decisionTitle"),
      children: (
        <>
          <DecisionView
            language={visit.language}
            acts={await api.documents.acts({ dossierId })}
            path={action}
          />
          <p>
            <a href={localPath(visit.language, `/G/${code}`)}>
              {translator(visit.language, papersMessages)("backToTracking")}
            </a>
          </p>
        </>
      ),
    }),
  );

/** What was decided, for whoever holds the papers. */
export const GET = handle;
export const POST = handle;
