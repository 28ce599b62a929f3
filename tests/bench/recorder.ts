import { openLine } from "../database-line";

/** A statement as it went to the server; `values` are the texts of its parameters. */
export type Sent = { text: string; values: (string | null)[] };

export type Recorder = {
  through(url: string): string;
  /** What was sent since the last time it was asked for, in order. */
  take(): Sent[];
  trips(): number;
  restart(): void;
  close(): Promise<void>;
};

/** Reads the statements of one client off the wire: the protocol's own messages, so nothing that is sent is missed. */
export async function record(databaseUrl: string): Promise<Recorder> {
  const sent: Sent[] = [];
  const readers = new WeakMap<object, (chunk: Buffer) => void>();
  const line = await openLine(databaseUrl, 0, (chunk, connection) => {
    const reader = readers.get(connection) ?? readMessages((statement) => sent.push(statement));
    readers.set(connection, reader);
    reader(chunk);
  });
  return { ...line, take: () => sent.splice(0) };
}

function readMessages(found: (statement: Sent) => void): (chunk: Buffer) => void {
  const prepared = new Map<string, string>();
  let started = false;
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      // The very first message has no letter before its length.
      const head = started ? 1 : 0;
      if (rest.length < head + 4) return;
      const length = head + rest.readInt32BE(head);
      if (rest.length < length) return;
      const letter = started ? String.fromCharCode(rest[0] ?? 0) : "";
      const body = rest.subarray(head + 4, length);
      rest = rest.subarray(length);
      started = true;
      if (letter === "Q") found({ text: textAt(body, 0), values: [] });
      if (letter === "P") prepared.set(textAt(body, 0), textAt(body, Buffer.byteLength(textAt(body, 0)) + 1));
      if (letter === "B") found(readBind(body, prepared));
    }
  };
}

function textAt(body: Buffer, from: number): string {
  return body.subarray(from, body.indexOf(0, from)).toString();
}

function readBind(body: Buffer, prepared: Map<string, string>): Sent {
  const name = body.indexOf(0) + 1;
  const statement = textAt(body, name);
  let at = name + Buffer.byteLength(statement) + 1;
  at += 2 + 2 * body.readInt16BE(at);
  const count = body.readInt16BE(at);
  at += 2;
  const values = Array.from({ length: count }, () => {
    const length = body.readInt32BE(at);
    at += 4;
    if (length < 0) return null;
    at += length;
    return body.subarray(at - length, at).toString();
  });
  return { text: prepared.get(statement) ?? "", values };
}
