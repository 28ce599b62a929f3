import { expect, test, vi } from "vitest";
import { GET } from "@/app/api/trpc/[trpc]/route";
import { log } from "@/lib/log";

const broken = () => Promise.reject(new Error("select secret from somewhere"));

vi.mock("@/server/request", () => ({
  isSameOrigin: () => true,
  readRequest: async () => ({
    doors: { asMunicipality: broken, asNation: broken },
    place: { kind: "municipality", municipalityId: 1 },
    actor: { kind: "visitor", municipalityId: 1 },
    now: new Date(),
    requestId: "0a1b2c3d",
  }),
}));

test("a fault of the API is logged under its request and procedure, and only a general sentence goes out", async () => {
  const noted = vi.spyOn(log, "error").mockImplementation(() => {});
  const input = encodeURIComponent(JSON.stringify({ code: "K7QM3XPD81RT2WZ9AB4C" }));
  const answer = await GET(new Request(`http://tirane.test/api/trpc/tracking.byCode?input=${input}`));
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain("secret");
  expect(noted).toHaveBeenCalledWith("request failed", expect.any(Error), {
    requestId: answer.headers.get("x-request-id"),
    method: "GET",
    route: "tracking.byCode",
  });
});
