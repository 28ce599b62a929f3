import { beforeAll, expect, test } from "vitest";
import { offices } from "@/domain/tenancy/tables";
import { rateLimits } from "@/domain/tenancy/tables-access";
import { invalid } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { createCallerFactory, forAnyone, router } from "@/server/trpc/base";
import { fillForm } from "../answers";
import { catalogue } from "../catalogue";
import { officeOf } from "../desk";
import type { Office } from "../office";
import { type Opened, suiteDoors } from "../suite-doors";
import { numberOf } from "./tenants";

const open = suiteDoors(6);
let { doors, superuser } = {} as Opened;
let office: Office;
beforeAll(async () => {
  ({ doors, superuser } = open());
  office = officeOf(doors, "tirane");
});
const rename = (nameEn: string) => ({ nameEn });
const failing = createCallerFactory(
  router({
    refuse: forAnyone().mutation(async ({ ctx }) => {
      await ctx.tx.update(offices).set(rename("refused"));
      throw invalid({ sq: "Jo.", en: "No." });
    }),
    swallow: forAnyone().mutation(async ({ ctx }) => {
      await ctx.tx.update(offices).set(rename("swallowed"));
      await ctx.tx
        .insert(rateLimits)
        .values({} as never)
        .catch(() => {});
      return "kept";
    }),
    keep: forAnyone().mutation(async ({ ctx }) => void (await ctx.tx.update(offices).set(rename("kept")))),
  }),
);

test("a procedure that fails leaves nothing behind, although the framework hands failures back as values", async () => {
  const { place } = office;
  const caller = failing({
    doors,
    place,
    actor: { kind: "visitor", municipalityId: place.municipalityId },
    now: office.now,
    requestId: "test",
  });
  await expect(caller.refuse()).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await expect(caller.swallow()).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
  expect(await superuser`select id from offices where name_en in ('refused', 'swallowed')`).toHaveLength(0);
  await caller.keep();
  const kept = await superuser<
    { municipality_id: number }[]
  >`select distinct municipality_id from offices where name_en = 'kept'`;
  expect(kept.map((row) => row.municipality_id)).toEqual([place.municipalityId]);
});

test("an application sent several times at the same moment is registered once, and every sender gets its receipt", async () => {
  const procedure = catalogue.find(({ channel }) => channel === "both");
  const clerk = await office.person("sportel1");
  const application = {
    id: newId(),
    procedure: procedure?.code ?? "",
    channel: "counter" as const,
    noticeChannel: "sms" as const,
    documents: [],
    applicant: {
      personalNumber: numberOf(3, 1),
      firstName: "Arta",
      fatherName: "Besim",
      lastName: "Hoxha",
      phone: "+355691234567",
      email: null,
      unit: null,
      street: null,
      business: null,
      verified: false,
    },
    answers: fillForm(procedure?.form ?? { questions: [] }, { unit: "Tiranë", today: "2026-11-23" }),
  };
  const receipts = await Promise.all(
    Array.from({ length: 6 }, () => office.as(clerk).counter.submit(application)),
  );
  expect(new Set(receipts.map((receipt) => `${receipt.register} ${receipt.trackingCode}`)).size).toBe(1);
  expect(await superuser`select id from dossiers where id = ${application.id}`).toHaveLength(1);
});
