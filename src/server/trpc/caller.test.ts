import { expect, test, vi } from "vitest";
import { callerFor } from "@/server/trpc/caller";

vi.mock("@/server/request", () => ({ readRequest: () => Promise.reject(new Error("no connection")) }));

test("a page that cannot even be asked for ends at the one that tells of the fault, in its language", async () => {
  const requestId = "0a1b2c3d-0000-4000-8000-000000000000";
  const headers = new Headers({ "x-ossis-path": "/en/sherbimet", "x-request-id": requestId });
  await expect(callerFor(headers)).rejects.toMatchObject({
    digest: expect.stringContaining("/en/nuk-funksionon?nr=0a1b2c3d&faqja=%2Fen%2Fsherbimet"),
  });
});
