import { type MailFailure, type MailPatience, postMail } from "#app/_server/mail.ts";
import { getMyAccount } from "#domain/account/queries.ts";
import { authorize, canEdit, isSomebody } from "#domain/account/rules.ts";
import type { Actor } from "#domain/account/schema.ts";
import { now } from "#domain/clock.ts";
import type { SendTestInput } from "#domain/publication/schema.ts";
import { recapToEmail } from "#domain/recap/formats/email.ts";
import { Refusal } from "#domain/refusal.ts";
import { newsletterEdition } from "../editions.ts";

/** In milliseconds, for each person. */
const betweenTests = 10_000;
const lastTestOf = new Map<string, number>();

/**
 * Sends the newsletter, exactly as it leaves, to whoever asks for it and to nobody else.
 * @throws Refusal that says what the server for outgoing mail answered; "tooMany" within ten seconds
 */
export async function sendTest(
  actor: Actor,
  { meetingId, shape, text }: SendTestInput,
  patience?: MailPatience,
): Promise<{ sentTo: string }> {
  authorize(canEdit(actor) && isSomebody(actor));

  const { name, email } = getMyAccount(actor);
  const { subject, html, text: plain } = recapToEmail(newsletterEdition(actor, meetingId, text), shape);
  refuseHaste(actor.id);
  const outcome = await postMail({ to: { name, address: email }, subject, html, text: plain }, patience);
  if (outcome !== "sent") throw new Refusal(failures[outcome](email));
  return { sentTo: email };
}

/** A clock set back must not turn a wait of seconds into one of hours. */
function refuseHaste(staffId: string): void {
  const since = now() - (lastTestOf.get(staffId) ?? Number.NEGATIVE_INFINITY);
  if (since >= 0 && since < betweenTests)
    throw new Refusal("Un essai vient d’être demandé : attendez dix secondes avant le suivant.", { code: "tooMany" });
  lastTestOf.set(staffId, now());
}

const failures = {
  notConfigured: () => "Aucun serveur d’envoi n’est configuré : rien n’est parti.",
  unreachable: () =>
    "Le serveur d’envoi est injoignable : rien n’est parti. Réessayez plus tard ; si cela dure, prévenez la personne qui administre le serveur.",
  silent: () =>
    "Le serveur d’envoi ne répond pas. L’essai n’est sans doute pas parti : s’il n’arrive pas d’ici quelques minutes, recommencez.",
  dropped: () =>
    "Le serveur d’envoi a coupé la connexion. L’essai n’est sans doute pas parti : s’il n’arrive pas d’ici quelques minutes, recommencez.",
  unsafe: () =>
    "La connexion chiffrée avec le serveur d’envoi a échoué : rien n’est parti. La personne qui administre le serveur doit revoir SMTP_URL.",
  signInRefused: () =>
    "Le serveur d’envoi a refusé le nom ou le mot de passe de Rencontres : rien n’est parti. La personne qui administre le serveur doit revoir SMTP_URL.",
  senderRefused: () =>
    "Le serveur d’envoi a refusé l’adresse d’expédition : rien n’est parti. Un administrateur doit revoir l’expéditeur des courriels.",
  recipientRefused: (address) =>
    `Le serveur d’envoi a refusé votre adresse, ${address} : rien n’est parti. Vérifiez-la avec un administrateur.`,
  refused: () => "Le serveur d’envoi a refusé le message : rien n’est parti. Réessayez plus tard.",
} satisfies Record<MailFailure, (address: string) => string>;
