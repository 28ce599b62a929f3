import { type IncomingHttpHeaders, request } from "node:http";
import { inject } from "vitest";
import { sessionCookie } from "@/server/auth/session-token";

export type RawAnswer = { status: number; headers: IncomingHttpHeaders; body: string };
type Wish = {
  host: string;
  path: string;
  method?: "GET" | "POST";
  token?: string;
  /** Sent as JSON, or as they are when they are bytes. */
  body?: unknown;
  headers?: Record<string, string>;
  /** Of another program than the served one. */
  port?: number;
};

/** One request without a browser, with any host: what somebody with a tool of their own would send. */
export function ask({
  host,
  path,
  method = "GET",
  token,
  body,
  headers = {},
  port = inject("serverPort"),
}: Wish): Promise<RawAnswer> {
  const sent = {
    host,
    ...(token ? { cookie: `${sessionCookie}=${token}` } : {}),
    ...(method === "POST" ? { origin: `http://${host}`, "content-type": "application/json" } : {}),
    ...headers,
  };
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers: sent }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part) => (text += part));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }),
      );
    });
    asked.on("error", reject);
    asked.end(body === undefined || body instanceof Uint8Array ? body : JSON.stringify(body));
  });
}

/** The words a page streams beside its markup, as one text. */
function streamed(html: string): string {
  const parts = html.matchAll(/self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)/g);
  return [...parts].map(([, part = '""']) => String(JSON.parse(part))).join("");
}

const sorted = (pieces: string[]): string =>
  [...new Set(pieces.map((piece) => piece.trim()))].toSorted().join("\n");

/**
 * What an answer says, without the words that were asked for and what differs between any two answers. A page comes in
 * pieces whose order and numbers depend on which was ready first, so the pieces are compared as a set.
 */
export function bare({ body }: RawAnswer, asked: string[]): string {
  const plain = asked
    .reduce((text, word) => text.replaceAll(word, "?").replaceAll(encodeURIComponent(word), "?"), body)
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "id");
  if (!plain.startsWith("<!DOCTYPE")) return plain;
  const rows = streamed(plain)
    .replace(/"nonce":"[^"]*"/g, "")
    .replace(/"\$[A-Z@]?[0-9a-f]*"/g, '"$"')
    .split(/\n(?=[0-9a-f]+:|:)/)
    .map((row) => row.replace(/^[0-9a-f]*:/, ""))
    .filter((row) => !/^[CX]?\s*$/.test(row));
  const markup = plain
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>|<template\b[^>]*><\/template>|<!--[^>]*-->/g, "")
    .replace(/ (nonce|id)="[^"]*"/g, "")
    .split(/(?=<)/);
  return `${sorted(rows)}\n${sorted(markup)}`;
}
