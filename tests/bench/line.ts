import { connect, createServer, type Socket } from "node:net";

/** A TCP line to the database with a delay each way, that counts trips and lets somebody listen to what is sent. */
export type Line = {
  /** The same address of the database, through this line. */
  through(url: string): string;
  restart(): void;
  /** How often something was sent after an answer. */
  trips(): number;
  close(): Promise<void>;
};

export async function openLine(
  databaseUrl: string,
  delayMs: number,
  listen: (chunk: Buffer, connection: object) => void = () => {},
): Promise<Line> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let trips = 0;
  let asking = false;
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
      if (!asking) trips++;
      asking = true;
      listen(chunk, client);
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
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
