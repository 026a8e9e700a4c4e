import { meetingAddress } from "#components/meeting/meeting-address.ts";
import type { NewsletterChoice, NewsletterText } from "#domain/publication/schema.ts";
import type { EmailShape } from "#domain/recap/schema.ts";

// What is shown as one reads it in the address: …/compte-rendu/infolettre?forme=entier&texte=projet

const shapeWords = { excerpt: "extrait", whole: "entier" } satisfies Record<EmailShape, string>;
const textWords = { published: "publie", draft: "projet" } satisfies Record<NewsletterText, string>;

/** The screen, the message within it, or the message as a file. */
type Part = "" | "/apercu" | "/fichier";

export function newsletterAddress(meetingId: string, { shape, text }: NewsletterChoice, part: Part = ""): string {
  const words = new URLSearchParams({ forme: shapeWords[shape], texte: textWords[text] });
  return `${meetingAddress(meetingId, "recap")}/infolettre${part}?${words}`;
}

/** What an address asks for: the excerpt of what is public, unless it says otherwise in words that mean something. */
export function readNewsletterAddress(words: Record<string, string | string[] | undefined>): NewsletterChoice {
  return {
    shape: words.forme === shapeWords.whole ? "whole" : "excerpt",
    text: words.texte === textWords.draft ? "draft" : "published",
  };
}
