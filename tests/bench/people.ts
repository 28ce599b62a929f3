import type { Doors } from "@/db/doors";
import { listOfferedProcedures, type OfferedProcedure } from "@/domain/catalogue/reads";
import type { SubmitApplication } from "@/domain/intake/inputs-submission";
import type { StaffActor } from "@/domain/tenancy/rules";
import { makePersonalNumber } from "@/lib/identifiers";
import { newId } from "@/lib/ids";
import { type Municipality, readMunicipalities } from "@/server/seed/data";
import { fillForm } from "../answers";
import { Office } from "../office";

/** One municipality at work: its office, everybody in it, and the clerk who takes applications in. */
export type Town = { office: Office; people: StaffActor[]; clerk: StaffActor; municipality: Municipality };

/** The municipalities with their people, the largest first. */
export async function openTowns(doors: Doors): Promise<Town[]> {
  const ranked = readMunicipalities().sort((a, b) => b.population - a.population);
  return Promise.all(
    ranked.map(async (municipality) => {
      const office = Office.open(doors, municipality, new Date());
      const people = await office.people();
      const clerk = people.find(({ posts }) => posts.some((post) => post.role === "front-office"));
      if (!clerk) throw new Error(`${municipality.slug} has no counter`);
      return { office, people, clerk, municipality };
    }),
  );
}

/** The procedure the bench files: a usual one, with a form, a fee left out and several offices. */
export async function chooseProcedure(
  doors: Doors,
  { office }: Town,
  code: string,
): Promise<OfferedProcedure> {
  const offered = await doors.asMunicipality(office.place, listOfferedProcedures);
  const found = offered.find((procedure) => procedure.code === code);
  if (!found) throw new Error(`${code} is not offered`);
  return found;
}

let serial = 0;

/** An application nobody has sent before, by a person nobody knows yet. */
export function newApplication({ municipality }: Town, procedure: OfferedProcedure): SubmitApplication {
  serial++;
  const day = 1 + (serial % 28);
  const month = 1 + (Math.floor(serial / 28) % 12);
  const year = 1930 + (Math.floor(serial / 336) % 70);
  const birthDate = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const unit = municipality.units[0] ?? "";
  return {
    id: newId(),
    procedure: procedure.code,
    channel: "counter",
    applicant: {
      personalNumber: makePersonalNumber({
        birthDate,
        sex: "female",
        serial: 1 + (Math.floor(serial / 23_520) % 900),
      }),
      firstName: "Arta",
      fatherName: "Ilir",
      lastName: "Hoxha",
      phone: "+355691234567",
      email: null,
      unit,
      street: "Rruga e Dëshmorëve 12",
      business: null,
      verified: false,
    },
    noticeChannel: "sms",
    answers: fillForm(procedure.facts.form, { unit, today: "2026-11-24" }),
    documents: [],
  };
}
