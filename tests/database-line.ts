import { connect, createServer, type Socket } from "node:net";

/** A TCP line to the database with a delay each way, that counts how often the program waited before it went on. */
export type Line = {
  /** The same address of the database, through this line. */
  through(url: string): string;
  /** Counts from nought again. */
  restart(): void;
  trips(): number;
  /** Cuts both ends as soon as the program sends this word, before the database can answer. */
  cutAt(word: string): void;
  close(): Promise<void>;
};

/**
 * To count what is sent at once as one trip, the delay each way must be longer than the program takes to send it.
 * `listen` hears everything the program sends.
 */
export async function openLine(
  databaseUrl: string,
  delayMs = 15,
  listen: (chunk: Buffer, connection: object) => void = () => {},
): Promise<Line> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let trips = 0;
  let asking = false;
  let cutWord: string | null = null;
  const later = (work: () => void) => (delayMs > 0 ? setTimeout(work, delayMs) : work());
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on("error", () => {});
      socket.on("close", () => {
        client.destroy();
        upstream.destroy();
      });
    }
    client.on("data", (chunk) => {
      if (cutWord && chunk.includes(cutWord)) {
        cutWord = null;
        // The word arrives, its answer does not.
        upstream.write(chunk, () => setTimeout(() => client.destroy(), delayMs));
        return;
      }
      if (!asking) trips++;
      asking = true;
      listen(chunk, client);
      // Everything sent before the first answer is one trip, however many pieces it came in.
      later(() => upstream.write(chunk));
    });
    upstream.on("data", (chunk) => {
      later(() => {
        asking = false;
        client.write(chunk);
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    through: (url) => Object.assign(new URL(url), { host: `127.0.0.1:${port}` }).href,
    restart: () => {
      trips = 0;
      asking = false;
    },
    trips: () => trips,
    cutAt: (word) => {
      cutWord = word;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
