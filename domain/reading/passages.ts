import { clauseAfter } from "./clauses.ts";
import { isProse } from "./masthead.ts";
import type { Mention } from "./mentions.ts";
import type { SourceBlock } from "./source-blocks.ts";
import { withoutAside } from "./subject.ts";

const part =
  "(?:présentations?|interventions?|échanges|débats?|discussions?|tables? rondes?|rencontres?|matinée|journée|après-midi|séquence|atelier|ateliers|participants?|participantes|élus présents|congressistes|questions|salle|public|verre|cocktail|déjeuner|visite|temps d’échanges?|travaux|réunion|événement)";
const aboutMeeting = new RegExp(
  `^(?:(?:[Pp]our conclure|[Ee]n conclusion|[Aa]u terme|[Àà] l’issue|[Àà] la suite|[Ee]nfin|[Pp]uis|[Ee]nsuite)[^,.]{0,50}, ?)?(?:[Cc]es|[Ll]es|[Cc]ette|[Ll]a|[Ll]e|[Ll]’|[Uu]n|[Uu]ne|[Pp]lusieurs|[Dd]e nombreux|[Dd]e nombreuses|[Dd]ifférentes|[Ll]’ensemble des|[Aa]u cours de la|[Ll]ors de la) ?(?:(?:différent|nombreux?|divers|ancien|nouv|premi|second|dernier|deuxième|troisième|riche|prochain)\\p{L}* )*${part}(?!\\p{L})`,
  "u",
);

const aside =
  /^(?:(?:un (?:grand|immense) )?merci |rendez-vous (?:le|à|en|au)|prochaine? |retrouvez |pour (?:en savoir|aller plus)|contacts? ?:|le replay|crédits?|photos? ?:|télécharg|source ?:|à lire|q(?:uestion)? ?: )/iu;

/** "Ces différentes présentations ont permis…", "Les échanges ont ensuite…": of the meeting, by nobody. */
export function isAboutMeeting(text: string): boolean {
  return aboutMeeting.test(text.trim()) || aside.test(text.trim());
}

/** A line that names people and says nothing else of them: an item of a list, a heading by somebody. */
export function isNameLine(block: SourceBlock, mentions: readonly Mention[]): boolean {
  const [first] = mentions;
  if (first === undefined || block.text.length > 400) return false;
  const sentence = block.text.slice(mentions.at(-1)?.to ?? 0);
  if (mentions.some(({ to }) => clauseAfter(withoutAside(block.text.slice(to).replace(/^[\s,:)–—-]+/u, ""))) !== null))
    return false;
  const before = block.text.slice(0, first.from);
  if (block.kind === "item") return !saysMore(sentence) && (before.length < 40 || first.capacities.length > 0);
  if (saysMore(sentence) || /[»”]/.test(before)) return false;
  let left = block.text.length;
  for (const { from, to } of mentions) left -= to - from;
  return left <= 12 * mentions.length + (introducesSpeech.test(before) || saysWhere.test(before) ? 80 : 12);
}

/** "Ville de Joigny – A, maire", "Le point de vue du territoire (A, maire)": a part of the line apart from the names. */
const saysWhere = /^\p{Lu}[^.!?;]{2,90}(?: [–—|-] | ?: | \()$/u;

/** "X, maire de Y : ce qu’il a dit", where something was said. */
function saysMore(rest: string): boolean {
  return (
    /^\)?\s*(?:\.\s*)?(?:->|=>|[:–—→-])\s*\S+(?:\s+\S+){5}/u.test(rest) ||
    /^\s*[:–—-]?\s*[«“]/u.test(rest) ||
    /^\s*:\s*\S+\s.*[.?!]\s*$/u.test(rest)
  );
}

const introducesSpeech =
  /^(?:(?:\d{1,2} ?h ?\d{0,2}) ?[-–:]? ?)?(?:le )?(?:intervention|mot|discours|allocution|accueil|ouverture|introduction|conclusion|clôture|témoignage|présentation|exposé|propos|parole|retour d’expérience|grand témoin|animation|animateur|animatrice|modération|modérateur|modératrice)/iu;

/** Whether a line that names people is the heading of what they said: prose follows, and no other such line is near. */
export function isHeadingBy(
  block: SourceBlock,
  next: SourceBlock | undefined,
  isInRoster: boolean,
  nextNamesSpeaker: boolean,
): boolean {
  if (block.kind === "item" || isInRoster || next === undefined || nextNamesSpeaker) return false;
  return next.kind !== "heading" && next.kind !== "item" && isProse(next);
}

const roster =
  /(?<!\p{L})(?:interven|participant|invité|présent|excusé|absent|remerciements|orateur|ont participé|étaient là|avec la participation|grands? témoins?|animat|modérat|programme|table ronde avec|en présence|autour de)/iu;

/** "Texte et photo : A", "Propos recueillis par A": of who made the page. */
export function isCredit({ text, kind }: SourceBlock): boolean {
  if (text.length < 160 && /\S@\S+\.\p{L}|(?<!\d)(?:\d\d[ .]){4}\d\d(?!\d)/u.test(text)) return true;
  return (
    kind !== "heading" &&
    text.length < 200 &&
    /^(?:(?:textes?|photos?|photographies|images?|dessins?|rédaction|article|reportage|propos recueillis|crédits?|de notre correspondante?|(?:votre |vos |nos |notre )?contacts?(?: presse| à [^:]{2,40})?|renseignements|inscriptions?|(?:[^.:]{2,40} [–—-] )?direct(?:eur|rice) de (?:la )?publication|bulletin)(?: et (?:textes?|photos?))? ?(?::|par |©|de |réalisée? )|©)/iu.test(
      text.trim(),
    )
  );
}

export function isContactLabel(text: string): boolean {
  return /^(?:(?:votre|vos|nos|notre) )?contacts?(?: presse)? ?:?$/iu.test(text.trim());
}

/** "Nom (excusé)". */
export function saysAbsent(after: string): boolean {
  return /^[^.;]{0,60}\((?:excusée?|absente?|empêchée?)s?\)/iu.test(after);
}

/** "Rapporteur : A, maire de X", above what A reports. */
export function reports({ text, kind }: SourceBlock): boolean {
  return kind !== "item" && /^\s*(?:rapporteure?s?|restitution|synthèse) ?(?:: |par )/iu.test(text);
}

/** Words of somebody who says "je" or "nous", outside guillemets. */
export function saysI(text: string): boolean {
  return /(?<!\p{L})(?:(?:je|nous|notre|nos|mon|ma|mes)(?!\p{L})|[jm]’)/iu.test(text.replace(/«[^»]*»/gu, ""));
}

/** Whether the names of a list that follow are of people who were not there. */
export function listsAbsent(text: string): boolean {
  return /^(?:étai(?:en)?t |liste des )?(?:absente?s?|excusée?s?|empêchée?s?|remerciements)(?!\p{L})/iu.test(
    text.trim(),
  );
}

/** "Intervenants :", "Étaient présents : A, B", a heading "Programme": names follow, who are only announced. */
export function opensRoster({ text, kind }: SourceBlock): boolean {
  const line = text.trim();
  const label = /^[^:]{0,90}:/.exec(line)?.[0];
  if (/^avec(?: la participation de)? ?:$/iu.test(line)) return true;
  if (label !== undefined && roster.test(label) && (label === line || startsRoster.test(line))) return true;
  return (kind === "heading" || line.length < 40) && startsRoster.test(line) && line.length < 60 && !/[.]$/.test(line);
}

const startsRoster =
  /^(?:les |liste des |étaient |absents |(?:sont|ont) (?:également |aussi |notamment )?)?(?:intervenant|participant|participé|intervenus|pris la parole|pris part|invité|excusé|absent|remerciements|présente?s?(?! (?:l[ae]s?|l’|une?|d[eu]s?|son|sa|ses|leurs?|ce|cette) )(?!\p{L})|orateur|programme|autour de la table)/iu;

const labels = /^[\s–—➜→>-]*(?:(?:question|réponse|intervention|témoignage|remarque|réaction|propos) (?:de |d’))?$/iu;

/** "« … », a expliqué" aside: a paragraph that begins by a name and a colon or a dash, then what was said. */
export function isLabelled(text: string, mention: Mention): boolean {
  const before = text.slice(0, mention.from);
  // "R (C. Vernet) : …", "DDT (Mme Prunier) : …".
  const inParentheses = /^[\s–—➜→>-]*(?:R|[Rr]éponse|\p{Lu}[\p{L} ’&-]{1,30}) ?\($/u.test(before);
  if (inParentheses) return /^\) ?(?::|->|→|=>)\s*\S/u.test(text.slice(mention.to));
  if (!labels.test(before)) return false;
  return /^ ?(?:->|→|=>)\s*\S/u.test(text.slice(mention.to)) || saysMore(text.slice(mention.to));
}
