import type { Delivery } from "#components/account/link-to-pass-on.tsx";
import { linkAddress, type PasswordLink } from "#domain/account/password-links.ts";
import { config } from "./config.ts";
import { type Mail, sendMail } from "./mail.ts";

/** Sends a link to its owner; where no mail goes out, gives it to whoever asked for it, to be passed on. */
export async function deliverLink(link: PasswordLink): Promise<Delivery> {
  const address = linkAddress(config().publicUrl, link.token);
  const isSent = await sendMail(letter(link, address));
  return isSent ? { name: link.name, sentTo: link.email } : { name: link.name, link: address };
}

function letter({ purpose, email, name }: PasswordLink, address: string): Mail {
  const isInvitation = purpose === "invitation";
  const text = [
    `Bonjour ${name},`,
    isInvitation
      ? "Un compte vous attend sur Rencontres, où sont préparées et publiées les rencontres territoriales. Choisissez votre mot de passe à cette adresse :"
      : "Voici l’adresse où choisir un nouveau mot de passe pour Rencontres :",
    address,
    "Elle sert une seule fois, pendant une heure.",
    isInvitation
      ? "Si vous n’attendiez pas ce message, ne faites rien."
      : "Si vous n’avez rien demandé, ne faites rien : votre mot de passe n’a pas changé.",
  ].join("\n\n");
  return {
    to: { name, address: email },
    subject: isInvitation ? "Votre compte sur Rencontres" : "Nouveau mot de passe pour Rencontres",
    text: `${text}\n`,
  };
}
