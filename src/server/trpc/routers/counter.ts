import { z } from "zod";
import { bringDocuments } from "@/domain/intake/bring-documents";
import {
  BringDocuments,
  FindByNumber,
  FindMandate,
  FindPerson,
  PrintReceipt,
  ReceiptReference,
  SearchPersons,
  ServiceReference,
} from "@/domain/intake/inputs-counter";
import { SubmitApplication } from "@/domain/intake/inputs-submission";
import { printReceipt } from "@/domain/intake/print-receipt";
import { getCounterStart, getServiceAtCounter } from "@/domain/intake/reads-counter";
import { getReceiptSheet } from "@/domain/intake/reads-counter-receipt";
import { findDossiers, getCounterCase, listHandOvers } from "@/domain/intake/reads-hand-over";
import { findMandate } from "@/domain/intake/reads-mandates";
import { findPerson, searchPersons } from "@/domain/intake/reads-persons";
import { submitApplication } from "@/domain/intake/submit-application";
import { answerCompletion } from "@/domain/tracking/answer-completion";
import { AnswerCompletion, DossierReference } from "@/domain/tracking/inputs";
import { forStaff, router } from "@/server/trpc/base";

const atCounter = () => forStaff("front-office");

/** The answer to a request for completion, with the documents somebody put on the counter. */
const AnswerAtCounter = z.strictObject({
  ...AnswerCompletion.shape,
  documents: BringDocuments.shape.documents.default([]),
});

/** What the counter does with the person standing there. */
export const counterRouter = router({
  start: atCounter().query(({ ctx }) => getCounterStart(ctx)),
  service: atCounter()
    .input(ServiceReference)
    .query(({ ctx, input }) => getServiceAtCounter(ctx, input.code)),
  findPerson: atCounter()
    .input(FindPerson)
    .query(({ ctx, input }) => findPerson(ctx.tx, input)),
  findMandate: atCounter()
    .input(FindMandate)
    .query(({ ctx, input }) => findMandate(ctx, input)),
  searchPersons: atCounter()
    .input(SearchPersons)
    .query(({ ctx, input }) => searchPersons(ctx.tx, input)),
  submit: atCounter()
    .meta({ resend: "same" })
    .input(SubmitApplication)
    .mutation(({ ctx, input }) => submitApplication(ctx, input)),
  receipt: atCounter()
    .input(ReceiptReference)
    .query(({ ctx, input }) => getReceiptSheet(ctx, input)),
  printReceipt: atCounter()
    .meta({ resend: "same" })
    .input(PrintReceipt)
    .mutation(({ ctx, input }) => printReceipt(ctx, input)),
  find: atCounter()
    .input(FindByNumber)
    .query(({ ctx, input }) => findDossiers(ctx, input)),
  handOvers: atCounter().query(({ ctx }) => listHandOvers(ctx)),
  case: atCounter()
    .input(DossierReference)
    .query(({ ctx, input }) => getCounterCase(ctx, { id: input.dossierId })),
  answerCompletion: atCounter()
    .meta({ resend: "nothing" })
    .input(AnswerAtCounter)
    .mutation(async ({ ctx, input: { dossierId, words, documents } }) => {
      await bringDocuments(ctx, { dossierId, documents });
      return answerCompletion(ctx, { dossierId, words });
    }),
});
