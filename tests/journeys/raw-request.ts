import { type IncomingHttpHeaders, request } from "node:http";
import { inject } from "vitest";
import { sessionCookie } from "@/server/auth/session-token";

export type RawAnswer = { status: number; headers: IncomingHttpHeaders; body: string };
type Wish = {
  host: string;
  path: string;
  method?: "GET" | "POST";
  token?: string;
  body?: unknown;
  headers?: Record<string, string>;
};

/** One request without a browser, with any host: what somebody with a tool of their own would send. */
export function ask({ host, path, method = "GET", token, body, headers = {} }: Wish): Promise<RawAnswer> {
  const sent = {
    host,
    ...(token ? { cookie: `${sessionCookie}=${token}` } : {}),
    ...(method === "POST" ? { origin: `http://${host}`, "content-type": "application/json" } : {}),
    ...headers,
  };
  return new Promise((resolve, reject) => {
    const port = inject("serverPort");
    const asked = request({ host: "127.0.0.1", port, path, method, headers: sent }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part) => (text += part));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }),
      );
    });
    asked.on("error", reject).end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/** The body without what differs between any two answers, and without the words that were asked for. */
export function bare({ body }: RawAnswer, asked: string[]): string {
  return asked
    .reduce((text, word) => text.replaceAll(word, "?").replaceAll(encodeURIComponent(word), "?"), body)
    .replace(/nonce(\\?)="[^"]*"/g, "nonce")
    .replace(/\\?"nonce\\?":\\?"[^"\\]*\\?"/g, "nonce")
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "id");
}
