/**
 * What the history says of each action, after the name of who did it. `summary` is the event's: a title or a name.
 * An action that is not here cannot be recorded: `recordEvent` takes no other.
 */
const actionSentences = {
  "staff.added": (summary) => `a ajouté à l’équipe ${summary}`,
  "staff.roleChanged": (summary) => `a changé le rôle de ${summary}`,
  "staff.renamed": (summary) => `a changé le nom de ${summary}`,
  "staff.disabled": (summary) => `a désactivé le compte de ${summary}`,
  "staff.enabled": (summary) => `a réactivé le compte de ${summary}`,
  "staff.linkMade": (summary) => `a préparé un lien de mot de passe pour ${summary}`,
  "staff.passwordChanged": (summary) => `a changé le mot de passe de ${summary}`,

  "house.edited": (summary) => `a modifié les réglages de la maison : ${summary}`,

  "person.created": (summary) => `a ajouté ${summary} à l’annuaire`,
  "person.edited": (summary) => `a modifié la fiche de ${summary}`,
  "person.removed": (summary) => `a retiré ${summary} de l’annuaire`,
  "person.restored": (summary) => `a remis ${summary} dans l’annuaire`,
  "organisation.created": (summary) => `a ajouté l’organisme « ${summary} »`,
  "organisation.edited": (summary) => `a modifié l’organisme « ${summary} »`,
  "organisation.removed": (summary) => `a retiré l’organisme « ${summary} »`,
  "organisation.restored": (summary) => `a remis l’organisme « ${summary} »`,

  "meeting.created": (summary) => `a créé la rencontre « ${summary} »`,
  "meeting.adopted": (summary) => `a créé la rencontre « ${summary} » à partir d’un document`,
  "meeting.duplicated": (summary) => `a créé la rencontre « ${summary} » sur le modèle d’une autre`,
  "meeting.edited": (summary) => `a modifié la fiche : ${summary}`,
  "meeting.archived": (summary) => `a archivé la rencontre « ${summary} »`,
  "meeting.unarchived": (summary) => `a sorti des archives la rencontre « ${summary} »`,
  "meeting.binned": (summary) => `a mis à la corbeille la rencontre « ${summary} »`,
  "meeting.restored": (summary) => `a sorti de la corbeille la rencontre « ${summary} »`,

  "sequence.planned": (summary) => `a ajouté la séquence « ${summary} »`,
  "sequence.renamed": (summary) => `a renommé une séquence : « ${summary} »`,
  "sequence.moved": (summary) => `a déplacé la séquence « ${summary} »`,
  "sequence.removed": (summary) => `a supprimé la séquence « ${summary} »`,
  "sequence.restored": (summary) => `a rétabli la séquence « ${summary} »`,
  "plannedSpeaker.added": (summary) => `a prévu l’intervention de ${summary}`,
  "plannedSpeaker.moved": (summary) => `a déplacé ${summary} dans le programme`,
  "plannedSpeaker.removed": (summary) => `a retiré ${summary} du programme`,

  "intervention.added": (summary) => `a ajouté au compte rendu : ${summary}`,
  "intervention.edited": (summary) => `a modifié une intervention : ${summary}`,
  "intervention.moved": (summary) => `a déplacé une intervention : ${summary}`,
  "intervention.split": (summary) => `a coupé une intervention en deux : ${summary}`,
  "intervention.merged": (summary) => `a réuni deux interventions : ${summary}`,
  "intervention.removed": (summary) => `a supprimé une intervention : ${summary}`,
  "intervention.restored": (summary) => `a rétabli une intervention : ${summary}`,

  "remark.settled": (summary) => `a jugé voulu ce que « Relire » remarquait : ${summary}`,
  "remark.overruled": (summary) => `a jugé voulu ce qui empêchait de publier : ${summary}`,
  "remark.reopened": (summary) => `a demandé à « Relire » de le remarquer à nouveau : ${summary}`,

  "word.known": (summary) => `a ajouté « ${summary} » au dictionnaire de la maison`,
  "word.forgotten": (summary) => `a retiré « ${summary} » du dictionnaire de la maison`,

  "recap.stateChanged": (summary) => `a passé le compte rendu à « ${summary} »`,
  "recap.published": (summary) => `a publié le compte rendu « ${summary} »`,
  "recap.republished": (summary) => `a publié une correction du compte rendu « ${summary} »`,
  "recap.scheduled": (summary) => `a programmé la publication du compte rendu « ${summary} »`,
  "recap.scheduleCancelled": (summary) => `a annulé la publication programmée du compte rendu « ${summary} »`,
  "recap.scheduleFailed": (summary) => `n’a pas vu paraître à l’heure le compte rendu « ${summary} »`,
  "recap.withdrawn": (summary) => `a retiré du public le compte rendu « ${summary} »`,
} satisfies Record<`${string}.${string}`, (summary: string) => string>;

/** "subject.verb" of everything that is written in the history. */
export type AuditAction = keyof typeof actionSentences;

/** "a créé la rencontre « … »". An action of an older or newer program, which has no sentence here, shows its summary. */
export function actionInWords(action: string, summary: string): string {
  return isKnown(action) ? actionSentences[action](summary) : summary;
}

function isKnown(action: string): action is AuditAction {
  return Object.hasOwn(actionSentences, action);
}
