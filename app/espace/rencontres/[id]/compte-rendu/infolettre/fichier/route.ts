import { readNewsletterAddress } from "#components/publication/newsletter-address.ts";
import { fileFormats, fileNameOf } from "#domain/recap/formats.ts";
import { newsletterEdition } from "../../editions.ts";
import { staffAttachment } from "../../staff-document.ts";

type Context = { params: Promise<{ id: string }> };

/** The newsletter as a message to open in a mail program and to send from there. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const { shape, text } = readNewsletterAddress(Object.fromEntries(new URL(request.url).searchParams));
  return staffAttachment(async (actor) => {
    const edition = newsletterEdition(actor, id, text);
    const { recapToEml } = await import("#domain/recap/formats/eml.ts");
    const name = fileNameOf(edition, "eml");
    return {
      name: shape === "excerpt" ? name.replace(/\.eml$/, "-extrait.eml") : name,
      mediaType: fileFormats.eml.mediaType,
      bytes: await recapToEml(edition, shape),
    };
  });
}
