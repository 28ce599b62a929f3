import { createTransport } from "nodemailer";
import { refuseInsideTransaction } from "@/db/transaction-scope";
import { env } from "@/lib/env";

/** One e-mail. `id` is the same however often it is sent, so that a second copy is known as one. */
export type Mail = { id: string; to: string; from: string; subject: string; text: string };

/** False in a demonstration without a mail server: what would be sent stays on this machine, and pages must say so. */
export function sendsMail(): boolean {
  const { SMTP_URL, OSSIS_DEMO } = env();
  return SMTP_URL !== undefined || !OSSIS_DEMO;
}

const patience = 20_000;

/**
 * Sends one e-mail and returns its Message-ID. Without a mail server a demonstration keeps it in its outbox. Throws when
 * the server does not take it, and inside a transaction.
 */
export async function sendMail({ id, to, from, subject, text }: Mail): Promise<string> {
  refuseInsideTransaction("Mail");
  const { SMTP_URL, MAIL_FROM, OSSIS_BASE } = env();
  const domain = OSSIS_BASE.replace(/:\d+$/, "");
  const messageId = `<${id}@${domain}>`;
  if (!sendsMail()) return messageId;
  if (!SMTP_URL) throw new Error("No mail server is configured");
  const transport = createTransport({
    url: SMTP_URL,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
  });
  try {
    await transport.sendMail({
      messageId,
      from: { name: from, address: MAIL_FROM ?? `mos-u-pergjigj@${domain}` },
      to: { name: "", address: to },
      subject,
      text,
      headers: { "Auto-Submitted": "auto-generated" },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  } finally {
    transport.close();
  }
  return messageId;
}
