import { createTransport } from "nodemailer";
import { config } from "./config.ts";
import { log } from "./log.ts";

export type Mail = { to: { name: string; address: string }; subject: string; text: string };

/**
 * Sends a message, and says whether the server for outgoing mail took it: never throws.
 * False too where none is configured.
 */
export async function sendMail(mail: Mail): Promise<boolean> {
  const settings = config().mail;
  if (!settings) return false;
  try {
    // A server that hangs must not keep somebody waiting in front of a form.
    const limits = { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 10_000 };
    const transport = createTransport({ url: settings.smtpUrl, ...limits });
    await transport.sendMail({ ...mail, from: settings.from });
    return true;
  } catch (error) {
    log.error({ code: (error as { code?: string }).code ?? "unknown" }, "mail not sent");
    return false;
  }
}
