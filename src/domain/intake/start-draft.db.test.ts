import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { drafts } from "@/domain/intake/tables";
import type { GuestActor } from "@/domain/tenancy/rules";
import { newId } from "@/lib/ids";
import { officeOf } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const days = (count: number) => count * 86_400_000;

function guestAt(now = new Date("2026-11-23T09:00:00Z")) {
  const office = officeOf(open().doors, "tirane", now);
  const { municipalityId } = office.place;
  const guest: GuestActor = {
    ...{ kind: "guest", municipalityId, email: "guest@example.com", sessionId: newId() },
  };
  const rowOf = async (id: string) =>
    (
      await office.doors.asMunicipality(office.place, (tx) =>
        tx.select().from(drafts).where(eq(drafts.id, id)),
      )
    )[0];
  return { office, guest, rowOf };
}

test("a service of the counter alone is not begun online", async () => {
  const { office, guest, rowOf } = guestAt();
  const id = newId();
  const begun = office.as(guest).drafts.start({ id, procedure: "CEM-04" });
  await expect(begun).rejects.toMatchObject({ code: "BAD_REQUEST" });
  expect(await rowOf(id)).toBeUndefined();
});

test("one begins as many applications as one's own list shows, and another after one of them is gone", async () => {
  const { office, guest, rowOf } = guestAt();
  const api = office.as({ ...guest, email: "shume@example.com" }).drafts;
  const ids = Array.from({ length: 20 }, () => newId());
  for (const id of ids) await api.start({ id, procedure: "PUB-01" });
  const [first = ""] = ids;
  await api.start({ id: first, procedure: "PUB-01" });
  const more = newId();
  await expect(api.start({ id: more, procedure: "PUB-01" })).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await rowOf(more)).toBeUndefined();
  await api.discard({ draftId: first });
  await api.start({ id: more, procedure: "PUB-01" });
  expect(await rowOf(more)).toBeDefined();
});

test("a draft is kept for sixty days, counted anew from each page that is sent", async () => {
  const { office, guest, rowOf } = guestAt();
  const id = newId();
  await office.as(guest).drafts.start({ id, procedure: "PUB-01" });
  expect((await rowOf(id))?.expiresAt).toEqual(new Date(office.now.getTime() + days(60)));
  const [first] = (await office.as(guest).drafts.get({ draftId: id })).steps;
  office.now = new Date(office.now.getTime() + days(10));
  await office
    .as(guest)
    .drafts.saveAnswers({ draftId: id, question: first?.id ?? "", raw: { firstName: "Arta" } });
  expect(await rowOf(id)).toMatchObject({
    savedAt: office.now,
    expiresAt: new Date(office.now.getTime() + days(60)),
  });
});
