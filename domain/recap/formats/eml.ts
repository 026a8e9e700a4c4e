import { createHash } from "node:crypto";
import MailComposer from "nodemailer/lib/mail-composer";
import type { Edition } from "../edition.ts";
import type { EmailShape } from "../schema.ts";
import { recapToEmail } from "./email.ts";

/**
 * The newsletter as a message to open in a mail program, Outlook included, and to send from there: a draft, to nobody
 * yet. The same edition gives the same bytes: dated of its publication (of the meeting where there is none), named after
 * what it says.
 */
export function recapToEml(edition: Edition, shape: EmailShape): Promise<Buffer> {
  const { recap, house, url, publishedAt } = edition;
  const { subject, html, text } = recapToEmail(edition, shape);
  const digest = createHash("sha256").update(html).update(text).digest("hex").slice(0, 32);
  const message = new MailComposer({
    subject,
    text,
    html,
    from: house.mailFrom === "" ? undefined : house.mailFrom,
    date: new Date(publishedAt ?? `${recap.date}T12:00:00Z`),
    messageId: `<${digest}@${new URL(url).hostname}>`,
    baseBoundary: digest,
    headers: { "X-Unsent": "1" },
    newline: "windows",
  });
  return message.compile().build();
}
