import { AsyncLocalStorage } from "node:async_hooks";
import { channel, subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";

const chosen = channel("ossis.answer-status");
const Status = z.literal([403, 404]);
const Started = z.object({ request: z.custom<IncomingMessage>(), response: z.custom<ServerResponse>() });

/**
 * Gives the answer that is being made a status. A page of Next has no other way to be drawn on the server and not to
 * say 200: what Next ends with 403 or 404 is drawn in the browser, and stays blank until its scripts have come.
 */
export function answerWith(status: z.infer<typeof Status>): void {
  chosen.publish(status);
}

/** From now on the answers of this process heed `answerWith`. */
export function heedStatus(): void {
  const answers = new AsyncLocalStorage<ServerResponse | undefined>();
  subscribe("http.server.request.start", (message) => {
    const { request, response } = Started.parse(message);
    // A page fetched by a page is put in its place; with another status than 200 it would be loaded a second time.
    answers.enterWith(request.headers.rsc === undefined ? response : undefined);
  });
  subscribe(chosen.name, (status) => {
    const answer = answers.getStore();
    if (answer && !answer.headersSent) answer.statusCode = Status.parse(status);
  });
}
