import { answerConsultation } from "@/domain/routing/answer-consultation";
import { answerOpinion } from "@/domain/routing/answer-opinion";
import { askCases } from "@/domain/routing/ask-cases";
import { askConsultations } from "@/domain/routing/ask-consultations";
import { checkDocument } from "@/domain/routing/check-document";
import { completeTask } from "@/domain/routing/complete-task";
import { giveEach } from "@/domain/routing/give-each";
import { giveTask } from "@/domain/routing/give-task";
import { holdTask } from "@/domain/routing/hold-task";
import {
  AnswerOpinion,
  CheckDocument,
  CompleteTask,
  FindCase,
  GiveEach,
  GiveTask,
  HoldTask,
  ListSpread,
  OpenCase,
  OpinionLink,
  PutBackTask,
  RecordPayment,
  TaskReference,
  UndoGiving,
} from "@/domain/routing/inputs";
import {
  AnswerConsultation,
  AskCases,
  AskConsultations,
  ConsultationReference,
  ListAskings,
  RemindConsultation,
  RevokeConsultation,
  SharedFile,
} from "@/domain/routing/inputs-consultation";
import { InboxQuery } from "@/domain/routing/inputs-inbox";
import { putBackTask } from "@/domain/routing/put-back-task";
import { listAskings } from "@/domain/routing/reads-askings";
import { getSharedFile } from "@/domain/routing/reads-body";
import { getCase } from "@/domain/routing/reads-case";
import { countQueues } from "@/domain/routing/reads-counts";
import { getDesk } from "@/domain/routing/reads-desk";
import { findRegister } from "@/domain/routing/reads-find";
import { listInbox } from "@/domain/routing/reads-inbox";
import { getAskedOpinion } from "@/domain/routing/reads-opinion";
import { findShared } from "@/domain/routing/reads-shared";
import { listSpread } from "@/domain/routing/reads-spread";
import { listTeam } from "@/domain/routing/reads-team";
import { recordPayment } from "@/domain/routing/record-payment";
import { remindConsultation } from "@/domain/routing/remind-consultation";
import { revokeConsultation } from "@/domain/routing/revoke-consultation";
import { sendConsultationLink } from "@/domain/routing/send-consultation-link";
import { sendOpinionLink } from "@/domain/routing/send-opinion-link";
import { takeTask } from "@/domain/routing/take-task";
import { undoGiving } from "@/domain/routing/undo-giving";
import { RequestCompletion } from "@/domain/tracking/inputs";
import { requestCompletion } from "@/domain/tracking/request-completion";
import { civilDate } from "@/lib/dates";
import { sendsMail } from "@/server/gateways/mail";
import { forAnyone, forStaff, router } from "@/server/trpc/base";

/** What staff do with the steps of dossiers. */
export const workRouter = router({
  /** Who sits here, and whether mail goes out: the frame of every staff page. */
  desk: forStaff().query(async ({ ctx }) => ({ ...(await getDesk(ctx)), sendsMail: sendsMail() })),
  inbox: forStaff()
    .input(InboxQuery)
    .query(async ({ ctx, input }) => {
      const [page, counts] = await Promise.all([listInbox(ctx, input), countQueues(ctx)]);
      return { ...page, counts, today: civilDate(ctx.now), at: ctx.now.toISOString() };
    }),
  case: forStaff()
    .meta({ notes: true })
    .input(OpenCase)
    .query(({ ctx, input }) => getCase(ctx, input)),
  checkDocument: forStaff()
    .meta({ resend: "same" })
    .input(CheckDocument)
    .mutation(({ ctx, input }) => checkDocument(ctx, input)),
  find: forStaff()
    .input(FindCase)
    .query(({ ctx, input }) => findRegister(ctx, input)),
  team: forStaff("head-of-sector", "head-of-directorate").query(({ ctx }) => listTeam(ctx)),
  spread: forStaff("head-of-sector", "head-of-directorate")
    .input(ListSpread)
    .query(({ ctx, input }) => listSpread(ctx, input)),
  giveEach: forStaff("head-of-sector", "head-of-directorate")
    .meta({ resend: "same" })
    .input(GiveEach)
    .mutation(({ ctx, input }) => giveEach(ctx, input)),
  undoGiving: forStaff("head-of-sector", "head-of-directorate")
    .meta({ resend: "same" })
    .input(UndoGiving)
    .mutation(({ ctx, input }) => undoGiving(ctx, input)),
  shared: forStaff("head-of-sector", "head-of-directorate").query(({ ctx }) => findShared(ctx)),
  askConsultations: forStaff()
    .meta({ resend: "same" })
    .input(AskConsultations)
    .mutation(({ ctx, input }) => askConsultations(ctx, input)),
  askings: forStaff()
    .input(ListAskings)
    .query(({ ctx, input }) => listAskings(ctx, input)),
  askCases: forStaff()
    .meta({ resend: "same" })
    .input(AskCases)
    .mutation(({ ctx, input }) => askCases(ctx, input)),
  answerConsultation: forStaff()
    .meta({ resend: "same" })
    .input(AnswerConsultation)
    .mutation(({ ctx, input }) => answerConsultation(ctx, input)),
  revokeConsultation: forStaff()
    .meta({ resend: "same" })
    .input(RevokeConsultation)
    .mutation(({ ctx, input }) => revokeConsultation(ctx, input)),
  remindConsultation: forStaff()
    .meta({ resend: "same" })
    .input(RemindConsultation)
    .mutation(({ ctx, input }) => remindConsultation(ctx, input)),
  sendConsultationLink: forStaff()
    .meta({ resend: "anew" })
    .input(ConsultationReference)
    .mutation(({ ctx, input }) => sendConsultationLink(ctx, input)),
  sharedFile: forAnyone()
    .input(SharedFile)
    .query(({ ctx, input }) => getSharedFile(ctx, input)),
  askedOpinion: forAnyone()
    .input(OpinionLink)
    .query(({ ctx, input }) => getAskedOpinion(ctx, input)),
  answerOpinion: forAnyone()
    .meta({ resend: "same" })
    .input(AnswerOpinion)
    .mutation(({ ctx, input }) => answerOpinion(ctx, input)),
  sendOpinionLink: forStaff()
    .meta({ resend: "anew" })
    .input(TaskReference)
    .mutation(({ ctx, input }) => sendOpinionLink(ctx, input)),
  take: forStaff()
    .meta({ resend: "same" })
    .input(TaskReference)
    .mutation(({ ctx, input }) => takeTask(ctx, input)),
  give: forStaff()
    .meta({ resend: "same" })
    .input(GiveTask)
    .mutation(({ ctx, input }) => giveTask(ctx, input)),
  putBack: forStaff()
    .meta({ resend: "same" })
    .input(PutBackTask)
    .mutation(({ ctx, input }) => putBackTask(ctx, input)),
  hold: forStaff()
    .meta({ resend: "same" })
    .input(HoldTask)
    .mutation(({ ctx, input }) => holdTask(ctx, input)),
  complete: forStaff()
    .meta({ resend: "same" })
    .input(CompleteTask)
    .mutation(({ ctx, input }) => completeTask(ctx, input)),
  recordPayment: forStaff()
    .meta({ resend: "nothing" })
    .input(RecordPayment)
    .mutation(({ ctx, input }) => recordPayment(ctx, input)),
  requestCompletion: forStaff()
    .meta({ resend: "nothing" })
    .input(RequestCompletion)
    .mutation(({ ctx, input }) => requestCompletion(ctx, input)),
});
