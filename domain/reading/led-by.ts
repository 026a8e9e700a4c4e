import type { Mention } from "./mentions.ts";
import type { Presence } from "./schema.ts";

const partOfMeeting =
  "(?:table[s]? rondes?|débats?|séquences?|ateliers?|sessions?|conférences?|web-?conférences?|webinaires?|réunions?|rencontres?|plénières?|matinées?|journées?|après-midis?|échanges|discussions?|tables|forum|congrès|assises|séminaire|colloque|travaux|temps|moment|visites?|animation|clôture|ouverture|conclusion|introduction|présentation|exposés?|interventions?|accueil|synthèse|séance|assemblée générale|TR ?\\d+|elle|il|ils|elles)";
const partBefore = new RegExp(`(?<![\\p{L}])${partOfMeeting}(?![\\p{L}])`, "iu");

const saidOrGiven =
  "intervention|témoignage|exposé|présentation|mots?(?: (?:d’|de (?:la )?)(?:accueil|ouverture|introduction|conclusion|clôture|bienvenue|fin))?|discours|allocution|propos(?: introductifs?| liminaires?)?|conclusion|introduction|parole|regard|éclairage|retour d’expérience|question|réponse|remarque|réflexion|plaidoyer|mise en garde";
const thought =
  "demande|proposition|idée|requête|appel|avis|constat|analyse|sentiment|inquiétude|préoccupation|point de vue|position|parti pris|conviction|diagnostic|vœu|souhait";

type Shape = { before: RegExp; presence: Presence; isOf?: (before: string) => boolean };

/** "L’étude dirigée par A": who leads it need not be there. */
const ofAWork =
  /(?<!\p{L})(?:études?|rapports?|enquêtes?|ouvrages?|livres?|recherches?|thèses?|missions?|collections?|équipes?|entreprises?|laboratoires?|programmes?)(?!\p{L})[^.;]{0,60}$/iu;

/** "la loi de finances, défendue par A". */
const ofALaw =
  /(?<!\p{L})(?:lois?|projets?|propositions?|amendements?|textes?|décrets?|réformes?|rapports?|études?)(?!\p{L})[^.;]{0,40}$/iu;

/** What stands before somebody and gives them a part, first match first. */
const shapes: Shape[] = [
  {
    before: new RegExp(
      `(?<!\\p{L})c’est (?:aussi |également |justement |là )?(?:le |la |l’)(?:${thought}|message) (?:de |d’|du |de la )$`,
      "iu",
    ),
    presence: "speech",
  },
  {
    before: new RegExp(
      `(?:^|, )(?:une? |le |la |les )?(?:mêmes?|toute? autre|autre) (?:${thought}|son de cloche|écho|discours|réponse|satisfaction|enthousiasme) (?:pour|chez|(?:du côté|de la part|dans la bouche) (?:de|d’|du)) ?(?:le |la |l’)?$`,
      "iu",
    ),
    presence: "speech",
  },
  {
    before:
      /^(?:étai(?:en)?t |sont |s’étai(?:en)?t )?(?:absente?s? )?(?:absente?s?|excusée?s?|empêchée?s?|retenue?s?|souffrante?s?)(?!\p{L})[^.]*$/iu,
    presence: "greeted",
  },
  { before: /(?<!\p{L})représentante? (?:de )?$/iu, presence: "greeted" },
  { before: /à l’invitation (?:de |d’|du )?$/iu, presence: "host" },
  {
    before: /(?:accueillie?s?|reçue?s?|hébergée?s?|invitée?s?) (?:à [^,.]{2,40} )?par (?:le |la |l’)?$/iu,
    presence: "host",
  },
  {
    before:
      /(?<!\p{L})(?:animée?s?|modérée?s?|(?:co-?)?présidée?s?|co-?animée?s?|orchestrée?s?|pilotée?s?|dirigée?s?|menée?s?|conduite?s?|coordonnée?s?) (?:conjointement )?(?:par|avec) (?:(?:les |le |la )?(?:deux |journalistes? )?(?:[^,.;]{0,40} : )?)?$/iu,
    presence: "chair",
    isOf: isPartOfMeeting,
  },
  {
    before:
      /^[^.]{0,40}(?:animation|animateur|animatrice|animateurs|modération|modérateur|modératrice|présidence|présidente? de séance) ?: ?$/iu,
    presence: "chair",
  },
  { before: /(?<!\p{L})sous la (?:co-?)?présidence (?:de |d’|du )?$/iu, presence: "chair", isOf: isPartOfMeeting },
  {
    before: /(?<!\p{L})(?:animée?s?|modérée?s?|présidée?s?|pilotée?s?|dirigée?s?) par (?:le |la |l’)?$/iu,
    presence: "announced",
    isOf: (before) => !ofAWork.test(before),
  },
  {
    before:
      /(?:^|[\s,])(?:lui (?:a |ont )?succéd\p{L}+|est (?:ensuite |enfin |aussi |également )?intervenue?|(?:a|ont) (?:ensuite |enfin |également )?pris la parole|pren(?:d|nent) (?:ensuite |enfin )?la parole)(?: à la tribune| au micro)? $/iu,
    presence: "speech",
  },
  { before: /^Ainsi (?:parl|s’exprim|témoign|racont|résum|conclu|plaid)\p{Ll}+ $/u, presence: "speech" },
  {
    before:
      /(?<!\p{L})(?:le mot|la formule|l’expression|l’image|la phrase|la question|la remarque|l’idée|la proposition) (?:est|était|vient) (?:de |d’|du )$/iu,
    presence: "speech",
  },
  {
    before: new RegExp(
      `(?<!\\p{L})(?:remarque|critique|crainte|${thought}) (?:partagé|repris|confirmé|nuancé|défendu|relayé|appuyé|contesté)e?s? (?:au vol |à son compte |aussi |également )?par (?:le |la |l’)?$`,
      "iu",
    ),
    presence: "speech",
  },
  { before: /(?:a|ont|font|fait) (?:fait )?réagir (?:aussi |notamment )?(?:le |la |l’)?$/iu, presence: "speech" },
  { before: /confiée?s? (?:à (?:le |la |l’)?)?$/iu, presence: "speech" },
  {
    before:
      /(?<!\p{L})(?:ouverte?s?|levée?s?|introduite?s?|conclue?s?|clôturée?s?|close?s?|présentée?s?|prononcée?s?|donnée?s?|assurée?s?|tenue?s?|lancée?s?|exposée?s?|rapportée?s?|résumée?s?|détaillée?s?|expliquée?s?|défendue?s?|portée?s?|délivrée?s?|partagée?s?|rappelée?s?|évoquée?s?|soulignée?s?|complétée?s?) (?:ensuite |enfin |conjointement )?(?:par|à|avec) (?:[^.;]{0,110} : )?$/iu,
    presence: "speech",
    isOf: isPartOfMeeting,
  },
  {
    before: new RegExp(
      `(?<!\\p{L})(?:${thought}|conseils?|propos|arguments?) (?:\\p{Ll}+ ){0,2}(?:partagée?s?|complétée?s?|confirmée?s?|relayée?s?|appuyée?s?|exprimée?s?|défendue?s?) par (?:[^,.;]{0,80}, |le |la |l’)?$`,
      "iu",
    ),
    presence: "speech",
  },
  {
    before:
      /(?:^|[\s’])(?:restitution|présentation|intervention|témoignage|introduction|conclusion|ouverture|clôture|exposé|propos|mots?|éclairage|synthèse)(?: d[eu’][^.;:]{0,60}?| des? [^.;:]{0,60}?| introductifs?)? par (?:le |la |l’)?$/iu,
    presence: "speech",
  },
  {
    before: new RegExp(
      `(?:(?<!\\p{L})(?:l’|une? |la |le |les |son |sa |du |au |d’une? )(?:${saidOrGiven})|par la voix) (?:introductive? |finale? |revien(?:t|dra) (?:ensuite |enfin )?|revenait (?:ensuite |enfin )?|est (?:ensuite |d’abord )?(?:donnée? |revenue? |passée? )|a (?:ensuite |d’abord )?été (?:donnée|confiée|laissée) |(?:ensuite |enfin )?(?:donnée|laissée|cédée) )?(?:de |d’|à |du |de la )?(?:la |le |l’)?$`,
      "iu",
    ),
    presence: "speech",
  },
  {
    before:
      /(?:^|[\s,])il (?:revenait|reviendra|est revenu|appartenait) (?:ensuite |enfin )?(?:(?:à|au) (?:la |l’)?)?$/iu,
    presence: "speech",
  },
  {
    before: /(?:interventions?|témoignages?|regards?|exposés?)[^.]{0,30} : [^.]*(?<!\p{L})celles? (?:de |d’|du )$/iu,
    presence: "speech",
  },
  {
    before:
      /(?:en présence|la présence|présence notamment|aux côtés|assist\p{L}+|étai(?:en)?t là)(?: (?:notamment|également|aussi|entre autres))*(?: de | d’| du | de la | des | :)? ?$/iu,
    presence: "announced",
  },
  {
    before:
      /(?:remerci\p{L}+|salu\p{L}+|excus\p{L}+|venue)(?: (?:notamment|également|chaleureusement|tout particulièrement|particulièrement|vivement|aussi|tour à tour|entre autres))* ?(?:de |d’|du |de la |des )?(?:: )?$/iu,
    presence: "greeted",
  },
  {
    before:
      /(?:intervenants?|participants?|participantes?|invitée?s?|parmi eux|parmi elles|(?:a|ont) (?:également |aussi |notamment )?participé(?: aux? \p{L}+| à [^,.;]{1,40})?|sont intervenus|ont pris la parole|étaient présents|autour(?: de)?|réunissait|rassemblait|(?:a|ont) (?:réuni|rassemblé)|avec la participation de|avec l’intervention de)(?: notamment| également)? ?(?:de |d’)?:? ?$/iu,
    presence: "announced",
  },
];

/** How far before a name what leads to it may stand. */
const farthest = 300;

/** The part of somebody whom a passive, a noun or a participle names: "présidée par A", "en présence de A", "confié à A". */
export function ledBy(text: string, mention: Mention): Presence | null {
  const before = text.slice(Math.max(mention.sentence.from, mention.from - farthest), mention.from);
  const shape = shapes.find((shape) => shape.before.test(before) && (shape.isOf?.(before) ?? true));
  if (shape !== undefined) return shape.presence;
  return null;
}

function isPartOfMeeting(before: string): boolean {
  const nearby = before.slice(-130);
  if (ofALaw.test(before)) return false;
  return (
    partBefore.test(nearby) ||
    /^(?:Enfin, )?(?:la|le) (?:premi(?:er|ère)|seconde?|deuxième|troisième|dernière?)(?!\p{L})/iu.test(before) ||
    /^(?:(?:co-?)?(?:animée?s?|modérée?s?|présidée?s?|conduite?s?|menée?s?)|ouverte?|introduite?|conclue?)(?!\p{L})/iu.test(
      before.trim(),
    )
  );
}
