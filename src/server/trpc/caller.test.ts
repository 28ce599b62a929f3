import { expect, test, vi } from "vitest";
import { answerCode } from "@/app/_parts/route-onward";
import { GET as comeBack } from "@/app/api/auth/callback/identity/route";
import { GET as askApi } from "@/app/api/trpc/[trpc]/route";
import { log } from "@/lib/log";
import { callerFor } from "@/server/trpc/caller";

vi.mock("@/server/request", () => ({ readRequest: () => Promise.reject(new Error("no connection")) }));

test("a page that cannot even be asked for ends at the one that tells of the fault, in its language", async () => {
  const requestId = "0a1b2c3d-0000-4000-8000-000000000000";
  const headers = new Headers({ "x-ossis-path": "/en/sherbimet", "x-request-id": requestId });
  await expect(callerFor(headers)).rejects.toMatchObject({
    digest: expect.stringContaining("/en/nuk-funksionon?nr=0a1b2c3d&faqja=%2Fen%2Fsherbimet"),
  });
});

test("the API says that it is not there, with the headers of every answer, and notes why under the number of the request", async () => {
  const noted = vi.spyOn(log, "error").mockImplementation(() => {});
  const answer = await askApi(new Request("http://tirane.test/api/trpc/account.me"));
  expect([answer.status, answer.headers.get("x-content-type-options")]).toEqual([503, "nosniff"]);
  expect(noted).toHaveBeenCalledExactlyOnceWith("request failed", expect.any(Error), {
    requestId: answer.headers.get("x-request-id"),
    method: "GET",
  });
  noted.mockRestore();
});

test("whoever comes back from the identity provider meanwhile is told of the fault", async () => {
  const noted = vi.spyOn(log, "error").mockImplementation(() => {});
  const headers = { host: "tirane.ossis.localhost:3000", "x-ossis-path": "/api/auth/callback/identity" };
  const answer = await comeBack(new Request("http://tirane.test/api/auth/callback/identity", { headers }));
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toMatch(/^\/nuk-funksionon\?nr=/);
  expect(noted).toHaveBeenCalledOnce();
  noted.mockRestore();
});

test("a code typed on the national pages meanwhile leads to the page that tells of the fault", async () => {
  const noted = vi.spyOn(log, "error").mockImplementation(() => {});
  const headers = { host: "ossis.localhost:3000", "x-ossis-path": "/en/V/K7QM3XPD81RT2WZ9AB4C" };
  const answer = await answerCode(new Request("http://ossis.test/", { headers }), "verify", "K7QM3");
  expect([answer.status, answer.headers.get("location")]).toEqual([
    303,
    expect.stringMatching(/^\/en\/nuk-funksionon\?nr=/),
  ]);
  expect(noted).toHaveBeenCalledOnce();
  noted.mockRestore();
});
