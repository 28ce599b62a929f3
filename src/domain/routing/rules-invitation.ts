import { formatDate } from "@/lib/dates";
import type { Text } from "@/lib/text";

type Facts = {
  municipality: string;
  service: Text;
  question: string;
  /** Civil date. */
  dueOn: string;
  reminds: boolean;
  link: string;
};

/** What a body outside is written with its link: the question and until when; nothing of who applied. */
export function composeInvitation({ municipality, service, question, dueOn, reminds, link }: Facts): {
  subject: string;
  text: string;
} {
  const date = formatDate(dueOn, "sq", "long");
  const lines = [
    reminds
      ? `Ju kujtojmë se ${municipality} pret mendimin tuaj deri më ${date}.`
      : `${municipality} ju kërkon mendim deri më ${date}.`,
    `Shërbimi: ${service.sq}`,
    `Pyetja: ${question}`,
    `Përgjigjuni në këtë lidhje: ${link}`,
    "Lidhja vlen deri në afat dhe vetëm për këtë pyetje; një lidhje e mëparshme nuk hapet më. Mos ia jepni askujt tjetër.",
  ];
  const subject = `${municipality}: ${reminds ? "kujtesë – mendim" : "kërkesë për mendim"} deri më ${date}`;
  return { subject, text: lines.join("\n\n") };
}
