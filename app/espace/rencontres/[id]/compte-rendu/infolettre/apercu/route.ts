import { config } from "#app/_server/config.ts";
import { readNewsletterAddress } from "#components/publication/newsletter-address.ts";
import { recapToEmail } from "#domain/recap/formats/email.ts";
import { newsletterEdition } from "../../editions.ts";
import { staffDocument } from "../../staff-document.ts";

type Context = { params: Promise<{ id: string }> };

/** The newsletter exactly as it leaves, to be shown in a frame: it has its own styles and the logo, and nothing else. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const { shape, text } = readNewsletterAddress(Object.fromEntries(new URL(request.url).searchParams));
  return staffDocument((actor) => recapToEmail(newsletterEdition(actor, id, text), shape).html, {
    "content-security-policy": [
      "default-src 'none'",
      "style-src 'unsafe-inline'",
      `img-src ${config().publicUrl}`,
      "form-action 'none'",
      "base-uri 'none'",
      "frame-ancestors 'self'",
      "sandbox allow-popups allow-popups-to-escape-sandbox",
    ].join("; "),
  });
}
