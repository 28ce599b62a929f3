import { createServer } from "node:net";

/** Returns the port to serve on: the wished one, which must be free, or the first free one from 3000. */
export async function choosePort(wished: string | undefined): Promise<number> {
  if (wished) {
    const port = Number(wished);
    if (!(await isFree(port)))
      throw new Error(`Port ${port} is taken. Choose another with PORT, or leave PORT out.`);
    return port;
  }
  return freePortFrom(3000);
}

/** Returns the first free port of the hundred from this one. */
export async function freePortFrom(first: number): Promise<number> {
  for (let port = first; port < first + 100; port++) if (await isFree(port)) return port;
  throw new Error(`No port between ${first} and ${first + 99} is free. Choose one with PORT.`);
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once("error", () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}
