import { and, count, desc, eq, gt, sql } from "drizzle-orm";
import { getOfferedProcedure, listOfferedProcedures } from "@/domain/catalogue/reads";
import { clockDue, startClock } from "@/domain/dossier/rules-clock";
import { dossiers } from "@/domain/dossier/tables";
import { registerName } from "@/domain/intake/rules";
import type { CounterService, CounterStart, ServiceAtCounter, TodayRow } from "@/domain/intake/rules-counter";
import {
  getMunicipality,
  listHolidays,
  listOffices,
  listOfficesByKind,
  listUnits,
} from "@/domain/tenancy/reads";
import type { StaffActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { begin } from "@/domain/workflow/engine";
import { addDays, civilDate, formatTime, startOfDay } from "@/lib/dates";
import type { Text } from "@/lib/text";

type Clerk = Context<StaffActor>;

const USUAL_DAYS = 14;
const FAVOURITES = 9;

/** The services this clerk registered most in the last fortnight, filled up with those of the whole counter. */
async function listFavourites({ tx, actor, now }: Clerk): Promise<string[]> {
  const own = sql`count(*) filter (where ${dossiers.takenInBy} = ${actor.staffId})`;
  const rows = await tx
    .select({ code: dossiers.procedureCode })
    .from(dossiers)
    .where(
      and(
        gt(dossiers.registeredAt, startOfDay(addDays(civilDate(now), -USUAL_DAYS))),
        eq(dossiers.channel, "counter"),
      ),
    )
    .groupBy(dossiers.procedureCode)
    .orderBy(desc(own), desc(count()), dossiers.procedureCode)
    .limit(FAVOURITES);
  return rows.map((row) => row.code);
}

/** What this clerk registered today, latest first, at most 20. */
async function listToday({ tx, actor, now }: Clerk, titles: Map<string, Text>): Promise<TodayRow[]> {
  const [{ letters }, rows] = await Promise.all([
    getMunicipality(tx, actor.municipalityId),
    tx
      .select({
        registerYear: dossiers.registerYear,
        registerNumber: dossiers.registerNumber,
        code: dossiers.procedureCode,
        applicant: dossiers.applicant,
        registeredAt: dossiers.registeredAt,
      })
      .from(dossiers)
      .where(
        and(gt(dossiers.registeredAt, startOfDay(civilDate(now))), eq(dossiers.takenInBy, actor.staffId)),
      )
      .orderBy(desc(dossiers.registeredAt), desc(dossiers.registerNumber))
      .limit(20),
  ]);
  return rows.map(({ registerYear, registerNumber, code, applicant, registeredAt }) => ({
    register: registerName(letters, registerYear, registerNumber),
    service: titles.get(code) ?? { sq: code, en: code },
    applicant: applicant.business?.name ?? `${applicant.firstName} ${applicant.lastName}`,
    at: formatTime(registeredAt),
  }));
}

/** What the counter screen starts with: the services it offers, the clerk's favourites, and today's registrations. */
export async function getCounterStart(context: Clerk): Promise<CounterStart> {
  const offered = await listOfferedProcedures(context.tx);
  const services = offered
    .filter(({ facts }) => facts.channel !== "online")
    .map(({ facts: { code, title, synonyms } }): CounterService => ({ code, title, synonyms }));
  const titles = new Map(offered.map(({ code, facts }) => [code, facts.title]));
  const [favourites, today, units] = await Promise.all([
    listFavourites(context),
    listToday(context, titles),
    listUnits(context.tx),
  ]);
  const known = new Set(services.map(({ code }) => code));
  return {
    clerk: context.actor.staffId,
    today: civilDate(context.now),
    services,
    favourites: favourites.filter((code) => known.has(code)),
    registered: today,
    units: units.map((unit) => unit.name),
  };
}

/** A service as the counter fills it in. Throws not-found when the municipality does not offer the service. */
export async function getServiceAtCounter({ tx, now }: Clerk, code: string): Promise<ServiceAtCounter> {
  const [procedure, arranged, offices, holidays] = await Promise.all([
    getOfferedProcedure(tx, code),
    listOfficesByKind(tx),
    listOffices(tx),
    listHolidays(tx),
  ]);
  const { title, audience, documents, fee, form, tacitApproval, deadline } = procedure.facts;
  const first = begin(procedure.workflow, { answers: {} }).effects.find(
    (effect) => effect.kind === "openTask",
  );
  const lane = procedure.workflow.lanes.find((each) => each.id === first?.lane);
  const kind = lane?.office ?? procedure.facts.office;
  const officeId = arranged.find((each) => each.kind === kind)?.officeId;
  const office = offices.find((each) => each.id === officeId);
  return {
    code,
    title,
    audience,
    documents,
    fee,
    form,
    tacitApproval,
    localFee: procedure.localFee,
    dueOn: clockDue(startClock(deadline, now), new Set(holidays), now).dueOn,
    office: { sq: office?.nameSq ?? kind, en: office?.nameEn ?? kind },
  };
}
