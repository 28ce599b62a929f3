import { and, eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { POST } from "@/app/[municipality]/(citizen)/G/[code]/ploteso/route";
import { attachments } from "@/domain/dossier/tables-work";
import type { GuestActor } from "@/domain/tenancy/rules";
import { newId } from "@/lib/ids";
import { log } from "@/lib/log";
import { sessionCookie } from "@/server/auth/session-token";
import { doors } from "@/server/doors";
import { postCompletion } from "@/server/forms/post-own";
import { papersCookie } from "@/server/papers";
import { applyOnline, handIn } from "../../../tests/applicant";
import { askForMore, takeIn } from "../../../tests/application";
import { officeOf } from "../../../tests/desk";
import { base, serveFreshDatabase } from "../../../tests/form-browser";
import type { Office } from "../../../tests/office";
import { signIn } from "../../../tests/sign-in";

let close: () => Promise<void>;
beforeAll(async () => {
  close = await serveFreshDatabase();
});
afterAll(() => close());

const host = `tirane.${base}`;
const town = () => officeOf(doors(), "tirane", new Date());

/** What the page sends when a file is taken back. */
function takingBack(id: string, cookie: string): Request {
  const body = `hiq=${id}`;
  const type = "application/x-www-form-urlencoded";
  const headers = { host, cookie, origin: `http://${host}`, "content-type": type };
  const length = { "content-length": String(body.length) };
  return new Request(`http://${host}/`, { method: "POST", headers: { ...headers, ...length }, body });
}

/** The files of a dossier that were not taken back. */
const kept = (office: Office, dossierId: string) =>
  doors().asMunicipality(office.place, (tx) =>
    tx
      .select({ id: attachments.id })
      .from(attachments)
      .where(and(eq(attachments.dossierId, dossierId), isNull(attachments.removedAt))),
  );

async function twice(send: () => Promise<Response>): Promise<unknown[]> {
  const noted = vi.spyOn(log, "error").mockImplementation(() => {});
  const places = [await send(), await send()].map(({ headers }) => headers.get("location"));
  const faults = noted.mock.calls.length;
  noted.mockRestore();
  return [...places, faults];
}

test("a file taken back twice by whoever holds the papers leads back to its page and is no fault", async () => {
  const office = town();
  const { id: dossierId, trackingCode: code } = await takeIn(office, "LIC-04", "none");
  await askForMore(office, dossierId);
  office.now = new Date(office.now.getTime() + 1);
  const { municipalityId } = office.place;
  const file = await handIn(office, { kind: "holder", municipalityId, dossierId }, dossierId, "plan");
  const cookie = (await papersCookie(office.place, { dossierId, code })).split(";")[0] ?? "";
  const page = `/G/${code}/ploteso`;
  const params = Promise.resolve({ code });
  expect(await twice(() => POST(takingBack(file, cookie), { params }))).toEqual([page, page, 0]);
  expect(await kept(office, dossierId)).toEqual([]);
});

test("a file taken back twice by whoever applied, signed in anew, leads back to its page", async () => {
  const office = town();
  const email = "vera@example.com";
  const { municipalityId } = office.place;
  const guest: GuestActor = { kind: "guest", municipalityId, email, sessionId: newId() };
  const { id: dossierId, register } = await applyOnline(office, guest, "PUB-01");
  await askForMore(office, dossierId);
  office.now = new Date(office.now.getTime() + 1);
  const file = await handIn(office, guest, dossierId, "plan");
  const cookie = `${sessionCookie}=${await signIn(doors(), office.place, { guest: email })}`;
  const page = `/une/praktika/${register}/ploteso`;
  const params = Promise.resolve({ register });
  expect(await twice(() => postCompletion(takingBack(file, cookie), { params }))).toEqual([page, page, 0]);
  expect(await kept(office, dossierId)).toEqual([]);
});
