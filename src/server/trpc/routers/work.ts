import { checkDocument } from "@/domain/routing/check-document";
import { completeTask } from "@/domain/routing/complete-task";
import { giveTask } from "@/domain/routing/give-task";
import { holdTask } from "@/domain/routing/hold-task";
import {
  CheckDocument,
  CompleteTask,
  GiveTask,
  HoldTask,
  OpenCase,
  PutBackTask,
  RecordPayment,
  TaskReference,
} from "@/domain/routing/inputs";
import { InboxQuery } from "@/domain/routing/inputs-inbox";
import { putBackTask } from "@/domain/routing/put-back-task";
import { getCase } from "@/domain/routing/reads-case";
import { countQueues } from "@/domain/routing/reads-counts";
import { getDesk } from "@/domain/routing/reads-desk";
import { listInbox } from "@/domain/routing/reads-inbox";
import { recordPayment } from "@/domain/routing/record-payment";
import { sendOpinionLink } from "@/domain/routing/send-opinion-link";
import { takeTask } from "@/domain/routing/take-task";
import { RequestCompletion } from "@/domain/tracking/inputs";
import { requestCompletion } from "@/domain/tracking/request-completion";
import { civilDate } from "@/lib/dates";
import { forStaff, router } from "@/server/trpc/base";

/** What staff do with the steps of dossiers. */
export const workRouter = router({
  /** Who sits here: the frame of every staff page. */
  desk: forStaff().query(({ ctx }) => getDesk(ctx)),
  inbox: forStaff()
    .input(InboxQuery)
    .query(async ({ ctx, input }) => {
      const [page, counts] = await Promise.all([listInbox(ctx, input), countQueues(ctx)]);
      return { ...page, counts, today: civilDate(ctx.now), at: ctx.now.toISOString() };
    }),
  case: forStaff()
    .input(OpenCase)
    .query(({ ctx, input }) => getCase(ctx, input)),
  checkDocument: forStaff()
    .input(CheckDocument)
    .mutation(({ ctx, input }) => checkDocument(ctx, input)),
  sendOpinionLink: forStaff()
    .input(TaskReference)
    .mutation(({ ctx, input }) => sendOpinionLink(ctx, input)),
  take: forStaff()
    .input(TaskReference)
    .mutation(({ ctx, input }) => takeTask(ctx, input)),
  give: forStaff()
    .input(GiveTask)
    .mutation(({ ctx, input }) => giveTask(ctx, input)),
  putBack: forStaff()
    .input(PutBackTask)
    .mutation(({ ctx, input }) => putBackTask(ctx, input)),
  hold: forStaff()
    .input(HoldTask)
    .mutation(({ ctx, input }) => holdTask(ctx, input)),
  complete: forStaff()
    .input(CompleteTask)
    .mutation(({ ctx, input }) => completeTask(ctx, input)),
  recordPayment: forStaff()
    .input(RecordPayment)
    .mutation(({ ctx, input }) => recordPayment(ctx, input)),
  requestCompletion: forStaff()
    .input(RequestCompletion)
    .mutation(({ ctx, input }) => requestCompletion(ctx, input)),
});
