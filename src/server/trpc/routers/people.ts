import { changePosts } from "@/domain/routing/change-posts";
import { deactivatePerson } from "@/domain/routing/deactivate-person";
import { listPeople } from "@/domain/routing/reads-people";
import { activatePerson } from "@/domain/tenancy/activate-person";
import { addPerson } from "@/domain/tenancy/add-person";
import { changePerson } from "@/domain/tenancy/change-person";
import { endAbsence } from "@/domain/tenancy/end-absence";
import { enterAbsence } from "@/domain/tenancy/enter-absence";
import { checkImport, importPeople } from "@/domain/tenancy/import-people";
import { EndAbsence, EnterAbsence } from "@/domain/tenancy/inputs-absence";
import {
  ActivatePerson,
  AddPerson,
  ChangePerson,
  ChangePosts,
  DeactivatePerson,
  ImportPeople,
  ListSecurity,
  RenewPassword,
} from "@/domain/tenancy/inputs-people";
import { listAbsences } from "@/domain/tenancy/reads-absences";
import { listSecurity } from "@/domain/tenancy/reads-security";
import { renewPassword } from "@/domain/tenancy/renew-password";
import { civilDate } from "@/lib/dates";
import { issue } from "@/server/auth/first-passwords";
import { forStaff, router } from "@/server/trpc/base";

/** Who works here as what, how they sign in first, and when they are away. */
export const peopleRouter = router({
  ownAbsences: forStaff().query(({ ctx }) => listAbsences(ctx.tx, civilDate(ctx.now), ctx.actor.staffId)),
  enterAbsence: forStaff()
    .meta({ resend: "same" })
    .input(EnterAbsence)
    .mutation(({ ctx, input }) => enterAbsence(ctx, input)),
  endAbsence: forStaff()
    .meta({ resend: "nothing" })
    .input(EndAbsence)
    .mutation(({ ctx, input }) => endAbsence(ctx, input)),
  list: forStaff("administrator").query(({ ctx }) => listPeople(ctx)),
  add: forStaff("administrator")
    .meta({ resend: "nothing" })
    .input(AddPerson)
    .mutation(async ({ ctx, input }) => {
      const { staffId } = await addPerson(ctx, input);
      return { staffId, password: issue(ctx.issued, staffId) };
    }),
  change: forStaff("administrator")
    .meta({ resend: "same" })
    .input(ChangePerson)
    .mutation(({ ctx, input }) => changePerson(ctx, input)),
  changePosts: forStaff("administrator")
    .meta({ resend: "nothing" })
    .input(ChangePosts)
    .mutation(({ ctx, input }) => changePosts(ctx, input)),
  renewPassword: forStaff("administrator")
    .meta({ resend: "anew" })
    .input(RenewPassword)
    .mutation(async ({ ctx, input }) => {
      const { staffId } = await renewPassword(ctx, input);
      return { staffId, password: issue(ctx.issued, staffId, input.forgetFactor) };
    }),
  deactivate: forStaff("administrator")
    .meta({ resend: "nothing" })
    .input(DeactivatePerson)
    .mutation(({ ctx, input }) => deactivatePerson(ctx, input)),
  activate: forStaff("administrator")
    .meta({ resend: "same" })
    .input(ActivatePerson)
    .mutation(({ ctx, input }) => activatePerson(ctx, input)),
  checkImport: forStaff("administrator")
    .meta({ resend: "same" })
    .input(ImportPeople)
    .mutation(({ ctx, input }) => checkImport(ctx, input)),
  import: forStaff("administrator")
    .meta({ resend: "nothing" })
    .input(ImportPeople)
    .mutation(async ({ ctx, input }) => {
      const { added, problems } = await importPeople(ctx, input);
      return {
        added: added.map((person) => ({ ...person, password: issue(ctx.issued, person.staffId) })),
        problems,
      };
    }),
  /** What happened that a security officer wants to know, newest first. */
  security: forStaff("administrator", "auditor")
    .input(ListSecurity)
    .query(({ ctx, input }) => listSecurity(ctx, input)),
});
