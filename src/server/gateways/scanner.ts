import { connect } from "node:net";
import { refuseInsideTransaction } from "@/db/transaction-scope";
import { env } from "@/lib/env";

const patience = 60_000;
const chunk = 64 * 1024;

/** True when files wait for a virus scanner before anybody may open them. */
export function hasScanner(): boolean {
  return env().SCANNER_HOST !== undefined;
}

/**
 * Sends bytes to the virus scanner (clamd, INSTREAM). Returns its verdict; throws when it does not answer, so that the
 * file stays unopened, and inside a transaction.
 */
export async function scanBytes(bytes: Uint8Array): Promise<"clean" | "refused"> {
  refuseInsideTransaction("The virus scanner");
  const { SCANNER_HOST: host, SCANNER_PORT: port } = env();
  if (!host) return "clean";
  const answer = await exchange(host, port, bytes);
  if (/: OK\0?$/.test(answer)) return "clean";
  if (/ FOUND\0?$/.test(answer)) return "refused";
  throw new Error("The virus scanner gave no verdict");
}

function exchange(host: string, port: number, bytes: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port });
    let answer = "";
    socket.setTimeout(patience, () => socket.destroy(new Error("The virus scanner did not answer in time")));
    socket.on("data", (data) => (answer += data.toString("latin1")));
    socket.once("error", reject);
    socket.once("close", () => resolve(answer.trim()));
    socket.write("zINSTREAM\0");
    for (let from = 0; from < bytes.length; from += chunk) {
      const part = bytes.subarray(from, from + chunk);
      socket.write(lengthOf(part.length));
      socket.write(part);
    }
    socket.write(lengthOf(0));
  });
}

function lengthOf(count: number): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(count);
  return head;
}
