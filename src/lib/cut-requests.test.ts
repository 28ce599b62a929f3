import { once } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";
import { afterAll, expect, test, vi } from "vitest";
import { tellCutRequests } from "@/lib/cut-requests";
import { log } from "@/lib/log";

// Written down as Next does: whatever ends a request goes to the console.
const server = createServer((request) => {
  request.on("error", (error) => console.error(error)).resume();
});
const written = vi.spyOn(console, "error").mockImplementation(() => {});
const told = vi.spyOn(log, "info").mockImplementation(() => {});
afterAll(() => server.close());

test("a request its sender cut off is told as that, and every other error as before", async () => {
  tellCutRequests();
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server listens on no port");
  const line = connect(address.port, "127.0.0.1");
  line.write("POST / HTTP/1.1\r\nhost: tirane.test\r\ncontent-length: 100\r\n\r\nhalf");
  await once(server, "request");
  line.destroy();
  await vi.waitFor(() => expect(told).toHaveBeenCalledWith("a request was cut off"));
  expect(written).not.toHaveBeenCalled();
  const alike = Object.assign(new Error("aborted"), { code: "ECONNRESET" });
  console.error(alike, "elsewhere");
  expect(written).toHaveBeenCalledExactlyOnceWith(alike, "elsewhere");
});
