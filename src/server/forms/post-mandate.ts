import { WithdrawMandate } from "@/domain/intake/inputs";
import { notFound } from "@/lib/errors";
import { answerPost } from "@/server/forms/citizen-post";

type CompanyParams = { params: Promise<{ nipt: string }> };

/** Removes a business from those one acts for, from the page that asks whether one is sure. */
export async function postMandateWithdrawal(request: Request, { params }: CompanyParams): Promise<Response> {
  const { nipt } = await params;
  return answerPost(request, { page: "/une" }, async ({ api, go }) => {
    const input = WithdrawMandate.safeParse({ nipt });
    if (!input.success) throw notFound();
    await api.mandates.withdraw(input.data);
    return go("/une?u-hoq=1");
  });
}
