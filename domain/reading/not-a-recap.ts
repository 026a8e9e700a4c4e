import type { Root } from "mdast";
import { listInWords } from "../recap/phrases.ts";
import { isProse } from "./masthead.ts";
import type { ReadIntervention, Reading } from "./schema.ts";
import { type SourceBlock, sourceBlocks } from "./source-blocks.ts";

/**
 * Says in a French sentence what a document is that is no recap of a meeting: minutes of a council, a programme, an
 * invoice, a letter, an act, or words about no meeting. Null for a recap, and wherever it may be one.
 */
export function notARecap(root: Root, reading: Reading): string | null {
  const blocks = sourceBlocks(root);
  const text = blocks.map(({ text }) => text.trim()).join("\n");
  const spoken = reading.blocks.filter((block) => block.type === "intervention").filter(isReported).length;
  return (
    resembles("une facture ou à un devis", signs(text, invoice), spoken < 2 ? 3 : 4) ??
    resembles("un procès-verbal ou à des délibérations", signs(text, minutes), spoken < 6 ? 3 : 4) ??
    resembles("un arrêté, à une convention ou à un contrat", signs(text, act), 3) ??
    (spoken < 2 ? letter(text) : null) ??
    programme(blocks, text, spoken) ??
    ofNoMeeting(reading, text)
  );
}

/** What a document of some kind says, by a pattern of it; those that no recap says come first. */
type Signs = { own: Record<string, RegExp>; other: Record<string, RegExp> };

const invoice: Signs = {
  own: {
    "numéro de facture ou de devis":
      /(?<!\p{L})(?:facture|devis|avoir|bon de commande)(?: pro ?forma)? ?(?:n ?°|nº|num|:|#|\d)/iu,
    "total HT ou TTC":
      /(?<!\p{L})(?:total|montant|sous-total|prix)[^\n]{0,20} (?:h\.?t\.?|ttc|t\.t\.c\.|hors taxes?|toutes taxes)(?!\p{L})/iu,
    "net à payer": /net à payer|reste à payer|montant dû|à régler avant/iu,
    IBAN: /(?<!\p{L})(?:IBAN|BIC|RIB)(?!\p{L})/u,
    "prix unitaire": /prix unitaire|(?<!\p{L})p\.? ?u\.?(?: ht)?(?!\p{L})/iu,
    "conditions de règlement":
      /(?:conditions?|modes?|délais?|échéance) de (?:règlement|paiement)|pénalités? de retard|bon pour accord|acompte/iu,
  },
  other: {
    facture: /(?<!\p{L})(?:facture|devis)(?!\p{L})/iu,
    TVA: /(?<!\p{L})(?:TVA|T\.V\.A\.)(?!\p{L})/u,
    SIRET: /(?<!\p{L})SIRE[TN](?!\p{L})/u,
  },
};

const minutes: Signs = {
  own: {
    quorum: /(?<!\p{L})quorum(?!\p{L})/iu,
    "secrétaire de séance": /secrétaires? de (?:la )?séance/iu,
    "après en avoir délibéré": /après en avoir délibéré|(?:décide|délibère) à l’unanimité/iu,
    vote: /adoptée?s? à (?:l’unanimité|la majorité)|approuvée?s? à (?:l’unanimité|la majorité)|(?:votes? )?pour ?: ?\d+|contre ?: ?\d+|abstentions? ?: ?\d+|\d+ voix (?:pour|contre)/iu,
    pouvoirs: /(?:donn\p{L}+|ayant donné|avai\p{L}+ donné) (?:pouvoir|procuration)|pouvoirs? ?:|procurations? ?:/iu,
    "membres en exercice":
      /(?:membres|conseillers|délégués|administrateurs)(?: municipaux| communautaires)? en exercice|en exercice ?:/iu,
    "séance ouverte ou levée": /séance (?:est |a été )?(?:ouverte|levée|close)|(?:ouvre|lève|clôt) la séance/iu,
  },
  other: {
    délibération: /(?<!\p{L})délibérations?(?!\p{L})/iu,
    "ordre du jour": /ordre du jour/iu,
    convocation: /(?<!\p{L})convo(?:cation|qués?)(?!\p{L})/iu,
    "conseil ou comité":
      /conseil (?:municipal|communautaire|syndical|d’administration)|comité syndical|assemblée générale/iu,
    "procès-verbal": /procès[- ]verbal/iu,
  },
};

const act: Signs = {
  own: {
    visas: /^Vu (?:le|la|les|l’) ?\p{L}/mu,
    articles: /^Article (?:1er|premier|1|unique)(?![\d\p{L}])/imu,
    "parties soussignées": /entre les soussignés|ci-après (?:dénommée?s?|désignée?s?)|d’une part(?:,| et)/iu,
    "ce qui est arrêté": /^arrêt(?:e|ons)(?: ce qui suit)? ?:?$|il (?:a été|est) (?:convenu|arrêté) ce qui suit/imu,
    considérants: /^Considérant (?:que|qu’|la|le)/mu,
    "fait en exemplaires": /fait en \S+ (?:\(\d+\) )?exemplaires/iu,
  },
  other: { résiliation: /(?<!\p{L})résili(?:ation|er|ée?)(?!\p{L})/iu },
};

/** Those of its signs that a text shows; none where all of them may stand in a recap as well. */
function signs(text: string, { own, other }: Signs): string[] {
  const shown = (of: Record<string, RegExp>) => Object.keys(of).filter((name) => of[name]?.test(text));
  const particular = shown(own);
  return particular.length < 2 ? [] : [...particular, ...shown(other)];
}

function resembles(what: string, shown: readonly string[], least: number): string | null {
  if (shown.length < least) return null;
  return `Ce document ressemble à ${what} : on y trouve ${listInWords(shown.slice(0, 4))}.`;
}

/** Words of somebody, and not their name alone. */
function isReported({ speakers, office, text }: ReadIntervention): boolean {
  return (speakers.length > 0 || office !== null) && text.length > 60;
}

function letter(text: string): string | null {
  const greets =
    /^(?:(?:Chère?s?|Cher) )?(?:Bonjour|Madame|Monsieur|Mesdames|Messieurs|Collègues?|Amie?s?)(?: (?:la|le|les) [^\n,]{2,50}| et chers? [^\n,]{2,30}|,? (?:Madame|Monsieur|Messieurs))*,?$/imu;
  const takesLeave =
    /(?:agréer|recevoir|croire)[^\n]{0,90}(?:salutations|considération|sentiments|hommages|respect|expression|assurance)|^(?:bien )?cordialement,?$|^bien à vous,?$|salutations distinguées/imu;
  if (!greets.test(text) || !takesLeave.test(text)) return null;
  return "Ce document ressemble à une lettre ou à un message : il commence par une adresse et finit par une formule de politesse.";
}

const atHour = /^(?:[-–—•] )?(?:de )?\d{1,2} ?(?:h|:) ?(?:\d{2})?(?![\p{L}\d])/iu;
const invites =
  /(?:vous (?:invite|convie|êtes (?:invité|convié))|plaisir de vous (?:inviter|convier|accueillir)|inscription (?:obligatoire|gratuite|en ligne|avant)|inscrivez-vous|merci de (?:confirmer|vous inscrire)|répondre avant)/iu;

/** Hours and titles, or an invitation, where nothing is told of what was said. */
function programme(blocks: readonly SourceBlock[], text: string, spoken: number): string | null {
  const hours = blocks.filter(({ text }) => atHour.test(text.trim())).length;
  const told = blocks.filter((block) => isProse(block) && !atHour.test(block.text.trim()) && !invites.test(block.text));
  const letters = told.reduce((sum, { text }) => sum + text.length, 0);
  if (hours >= 3 && letters < text.length / 3)
    return `Ce document ressemble à un programme : ${hours} lignes commencent par une heure, et rien n’y est rapporté.`;
  if (invites.test(text) && spoken < 2 && hours > 0)
    return "Ce document ressemble à une invitation : la rencontre y est annoncée, et non rapportée.";
  return null;
}

const meeting =
  /(?<!\p{L})(?:rencontres?|réunions?|tables? rondes?|assises|forum|congrès|colloque|séminaire|webinaires?|web-?conférences?|visioconférences?|ateliers?|journées? (?:d’|de |des |nationale|régionale|départementale)|intervenant(?:e|es|s)?|participants?|comptes?[- ]rendus?|plénière|séquences?|matinée|débats?)(?!\p{L})/iu;

function ofNoMeeting({ blocks, listed, attendance }: Reading, text: string): string | null {
  const isOfPeople =
    listed.length > 0 ||
    attendance !== null ||
    blocks.some((block) => block.type === "intervention" && block.speakers.length > 0);
  if (isOfPeople || meeting.test(text) || blocks.some(({ type }) => type === "sequence")) return null;
  return "Ce document ne parle d’aucune rencontre : on n’y lit ni date de réunion, ni personne qui prenne la parole.";
}
