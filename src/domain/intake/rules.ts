import type { PublishedProcedure } from "@/domain/catalogue/reads";
import { registerOf } from "@/domain/dossier/rules-register";
import type { SubmitApplication } from "@/domain/intake/inputs-submission";
import type { MunicipalActor } from "@/domain/tenancy/rules";
import { servesCounter } from "@/domain/tenancy/rules-actor";
import { DomainError, forbidden, invalid } from "@/lib/errors";
import type { Problem } from "@/lib/form-answers-value";

/** Throws when this actor may not send this application by this channel. */
export function requireIntake(
  actor: MunicipalActor,
  input: SubmitApplication,
  procedure: PublishedProcedure,
): void {
  if (input.channel === "counter") {
    if (actor.kind !== "staff" || !servesCounter(actor)) {
      throw forbidden({
        sq: "Vetëm sporteli mund të pranojë aplikime.",
        en: "Only the counter can take applications in.",
      });
    }
    if (procedure.facts.channel === "online") {
      throw invalid({
        sq: "Ky shërbim kërkohet vetëm online.",
        en: "This service can only be requested online.",
      });
    }
    return;
  }
  if (actor.kind !== "citizen" && actor.kind !== "guest") {
    throw forbidden({
      sq: "Hyni ose konfirmoni adresën tuaj për të aplikuar.",
      en: "Sign in or confirm your address to apply.",
    });
  }
  if (procedure.facts.channel === "counter") {
    throw invalid({
      sq: "Ky shërbim kërkohet vetëm në sportel.",
      en: "This service can only be requested at the counter.",
    });
  }
}

/**
 * Throws `invalid` naming the first field that stops registration. A request with gaps is still registered at the
 * counter (the office asks for the rest); what was written wrongly is refused everywhere.
 */
export function requireAnswers(problems: Problem[], channel: SubmitApplication["channel"]): void {
  const stopping = channel === "counter" ? problems.filter((problem) => !problem.missing) : problems;
  const [first] = stopping;
  if (first) throw new DomainError("invalid", first.message);
}

/** Number in the register as people write it: `TIR-2026-004217`. */
export function registerName(letters: string, year: number, number: number): string {
  return registerOf(letters, { registerYear: year, registerNumber: number });
}

/** How many applications one may have begun and not sent: as many as the list of one's own shows. */
export const mostDrafts = 20;

const KEPT_DAYS = 60;

/** When a draft saved now is thrown away. */
export const keptUntil = (now: Date): Date => new Date(now.getTime() + KEPT_DAYS * 86_400_000);
