import { completeTask } from "@/domain/routing/complete-task";
import { giveTask } from "@/domain/routing/give-task";
import { holdTask } from "@/domain/routing/hold-task";
import {
  CompleteTask,
  GiveTask,
  HoldTask,
  PutBackTask,
  RecordPayment,
  TaskReference,
} from "@/domain/routing/inputs";
import { putBackTask } from "@/domain/routing/put-back-task";
import { recordPayment } from "@/domain/routing/record-payment";
import { takeTask } from "@/domain/routing/take-task";
import { RequestCompletion } from "@/domain/tracking/inputs";
import { requestCompletion } from "@/domain/tracking/request-completion";
import { forStaff, router } from "@/server/trpc/base";

/** What staff do with the steps of dossiers. */
export const workRouter = router({
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
