import { createTransport } from "nodemailer";
import { getHouse } from "#domain/house/queries.ts";
import { config } from "./config.ts";
import { log } from "./log.ts";

export type Mail = { to: { name: string; address: string }; subject: string; text: string; html?: string };

/**
 * Why a message did not leave. After "silent" and "dropped" nobody knows whether it did: the server may have taken it and
 * not said so.
 */
export type MailFailure =
  | "notConfigured"
  | "unreachable"
  | "silent"
  | "dropped"
  | "unsafe"
  | "signInRefused"
  | "senderRefused"
  | "recipientRefused"
  | "refused";

/** How long a server may take, in milliseconds: to be reached, to say anything, and for all of it. */
export type MailPatience = { reach: number; silence: number; whole: number };

// A server that hangs must not keep somebody waiting in front of a form.
const patienceOfScreens: MailPatience = { reach: 5000, silence: 10_000, whole: 15_000 };

/**
 * Sends a message, and says whether the server for outgoing mail took it: never throws.
 * False too where none is configured.
 */
export async function sendMail(mail: Mail): Promise<boolean> {
  return (await postMail(mail)) === "sent";
}

/** Sends a message from the sender of the settings, or of the configuration, and says what became of it: never throws. */
export async function postMail(mail: Mail, patience = patienceOfScreens): Promise<"sent" | MailFailure> {
  const settings = config().mail;
  if (!settings) return "notConfigured";
  const { mailFrom } = getHouse();
  const from = mailFrom === "" ? settings.from : mailFrom;
  try {
    const transport = createTransport({
      url: settings.smtpUrl,
      connectionTimeout: patience.reach,
      dnsTimeout: patience.reach,
      greetingTimeout: patience.reach,
      socketTimeout: patience.silence,
    });
    // A server that says a word from time to time is never silent, and hangs all the same.
    await transport.sendMail({ ...mail, from, signal: AbortSignal.timeout(patience.whole) });
    return "sent";
  } catch (error) {
    const failure = failureOf(error as SmtpError);
    log.error({ code: (error as SmtpError).code ?? "unknown", failure }, "mail not sent");
    return failure;
  }
}

type SmtpError = { code?: string; originalCode?: string; command?: string; responseCode?: number };

function failureOf({ code, originalCode, command, responseCode }: SmtpError): MailFailure {
  if (code === "ETIMEDOUT" || code === "EABORT") return "silent";
  if (code === "EAUTH" || code === "ENOAUTH" || responseCode === 530) return "signInRefused";
  if (code === "EENVELOPE") return envelopeFailure(command);
  if (code === "ETLS") return "unsafe";
  if (code === "EDNS") return "unreachable";
  if (code === "ESOCKET") return socketFailure(originalCode ?? "");
  // It said why before it left.
  return code === "ECONNECTION" && responseCode === undefined ? "dropped" : "refused";
}

/** What goes wrong with a certificate has a name of several words; with a connection, of one. */
function socketFailure(code: string): MailFailure {
  if (code.includes("_") || code === "EPROTO") return "unsafe";
  return ["ECONNRESET", "EPIPE"].includes(code) ? "dropped" : "unreachable";
}

function envelopeFailure(command: string | undefined): MailFailure {
  if (command === "RCPT TO") return "recipientRefused";
  return command === "MAIL FROM" ? "senderRefused" : "refused";
}
