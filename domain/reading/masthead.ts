import { attendanceLine } from "./read-attendance.ts";
import { daysIn } from "./read-date.ts";
import { kindLine } from "./read-kind.ts";
import { namesPartners } from "./read-partners.ts";
import { sequenceHeading } from "./read-sequence.ts";
import { themeLine } from "./read-theme.ts";
import type { SourceBlock } from "./source-blocks.ts";
import { isFiniteVerb } from "./verbs.ts";

/** Longer than a title is. */
const longestTitle = 220;
/** How many paragraphs may stand above the one title of a document. */
const aboveTitle = 4;

/** What a page prints around its text, and no recap says. */
const furniture =
  /^(?:rechercher?|menu|accueil|remonter|aller au contenu|partager|imprimer|télécharger|temps de lecture|publiée?s? le|mise? (?:à jour|en ligne)|posté|retour(?! sur)|voir (?:aussi|plus)|lire (?:aussi|la suite)|navigation|fil d’ariane|actualités?(?=$| ?[|>›])|tweet|facebook|linkedin|twitter|suivez|newsletter|s’inscrire|contact$|crédits?|photo|©|page \d|p\. ?\d+|au sommaire|par \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$)(?!\p{L})/iu;
/** "Accueil > Actualités", "Nous rejoindre | Presse | Contact". */
const crumbs = /\S [>›] \S|^[^|\d]*\S \| [^|\d]+ \| [^\d]*$/u;
/** The name, number or week of the paper in which a recap is printed. */
const issue =
  /(?<!\p{L})n ?° ?\d|(?:^|\| )(?:la |le |l’)?(?:lettre|info-?lettre|newsletter|gazette|bulletin|magazine|journal|revue)(?!\p{L})|(?<!\p{L})semaine du \d|(?<!\p{L})le mag’/iu;
const meeting =
  /(?<!\p{L})(?:rencontres?|réunions?|assises|forum|journées?|congrès|ateliers?|webinaires?|web-?conférences?|visioconférence|assemblée générale|séminaire|colloque|conférence|comité|table ronde|rendez-vous|convention|étape|visite|petit[- ]déjeuner|université|salon|installation|compte[- ]?rendu)(?!\p{L})/iu;
const kicker =
  /^(?:compte[- ]?rendu|communiqué(?: de presse)?|relevé de (?:notes|conclusions)|synthèse|retour sur|document|actualité|table ronde|dossier|reportage|événement|évènement)s?\s*[:.]?$/iu;

/** Ranks of the blocks that stand above the record: title, day, place and what a page prints there. */
export function mastheadOf(
  blocks: readonly SourceBlock[],
  isRecord: (block: SourceBlock, next: SourceBlock | undefined) => boolean,
): number[] {
  const found: number[] = [];
  const title = onlyTitle(blocks, isRecord);
  for (const [rank, block] of blocks.entries()) {
    const isAbove = rank <= title || isFurniture(block) || (saysOfMeeting(block) && !/^\s*[«“"]/u.test(block.text));
    if (!isAbove && (isProse(block) || block.kind === "item" || isRecord(block, blocks[rank + 1]))) break;
    found.push(block.index);
  }
  return found;
}

/** The one heading of the first level, where what stands above it is no record; -1 elsewhere. */
function onlyTitle(
  blocks: readonly SourceBlock[],
  isRecord: (block: SourceBlock, next: SourceBlock | undefined) => boolean,
): number {
  const [title, another] = blocks.filter(({ kind, depth }) => kind === "heading" && depth === 1);
  if (title === undefined || another !== undefined || sequenceHeading(title.text) !== null) return -1;
  const rank = blocks.indexOf(title);
  const above = blocks.slice(0, rank);
  return rank <= aboveTitle && !above.some((block, at) => isRecord(block, blocks[at + 1])) ? rank : -1;
}

export function isFurniture(block: SourceBlock): boolean {
  return (furniture.test(block.text.trim()) || crumbs.test(block.text)) && block.text.length < 120;
}

/** A paragraph of sentences, not a title. */
export function isProse({ kind, text }: SourceBlock): boolean {
  if (kind === "heading") return false;
  if (kind === "quotation") return true;
  if (text.length > longestTitle) return true;
  const tokens = text.trim().split(" ");
  return /[.!…]\s?["»”)]?\s*$/.test(text) && (tokens.length > 6 || (tokens.length > 3 && tokens.some(isVerb)));
}

function isVerb(token: string, index: number, tokens: string[]): boolean {
  return index > 0 && isFiniteVerb(token, tokens[index - 1] ?? "");
}

/** A line that says of the meeting what a heading says, and nothing else. */
function saysOfMeeting({ kind, text }: SourceBlock): boolean {
  if (kind !== "paragraph") return false;
  return isKicker(text) || namesPartners(text) || attendanceLine(text) !== null || themeLine(text) !== null;
}

function isKicker(text: string): boolean {
  return kicker.test(text.trim()) || kindLine(text) !== null;
}

/** The rank of the block that is the title: the first that is no day, place or furniture; the longer of two that begin alike. */
export function titleBlock(
  masthead: readonly SourceBlock[],
  placeIn: (text: string) => { from: number; to: number } | null,
): SourceBlock | null {
  const titles = masthead.filter((block) => !isFurniture(block) && !isKicker(block.text) && /\p{L}/u.test(block.text));
  const candidates = titles.filter((block) => {
    const text = block.text.trim();
    return !isOnlyDayAndPlace(text, placeIn(text)) && !/:$/.test(text) && /\p{L}{3}/u.test(text);
  });
  const own = candidates.filter((block) => !saysOfMeeting(block) && !isBody(block.text) && !isOfPaper(block));
  const first =
    titles.find(({ kind, depth }) => kind === "heading" && depth === 1) ??
    (isRubric(own[0]) ? own.find(({ text }) => meeting.test(text) && !isShouted(text)) : null) ??
    (isShouted(own[0]?.text ?? "") || isLabel(own[0], own[1]) ? own.find(saysATitle) : null) ??
    own[0] ??
    candidates[0];
  if (first === undefined) return null;
  return (
    candidates.find(({ index, text }) => index > first.index && text.trim().startsWith(first.text.trim())) ?? first
  );
}

/** Whether a line names the paper, letter or number in which the recap stands. */
export function isOfPaper(block: SourceBlock): boolean {
  return issue.test(block.text.trim()) && !/[:?!]\s/u.test(block.text) && !isProse(block);
}

/** "En régions, Logement", "Vie de l’association": a few words that no meeting is called by. */
function isRubric(block: SourceBlock | undefined): boolean {
  return block !== undefined && !meeting.test(block.text) && block.text.trim().split(/\s+/).length < 8;
}

/** "Ambert - Livradois-Forez", above a line that says more. */
function isLabel(block: SourceBlock | undefined, next: SourceBlock | undefined): boolean {
  if (block === undefined || next === undefined || meeting.test(block.text)) return false;
  return /^[\p{L}’ –-]+$/u.test(block.text.trim()) && block.text.trim().split(/\s+/).length < 5;
}

function saysATitle({ text }: SourceBlock): boolean {
  if (/(?<!\p{L})(?:organisée?|proposée?|ouverte?|animée?) (?:par|aux?) /iu.test(text)) return false;
  return !isShouted(text) && text.trim().split(/\s+/).length > 4;
}

/** "VIE DE L’ASSOCIATION", "CONGRÈS DE L’ANEM": a few words in capitals, or more that name no meeting. */
function isShouted(text: string): boolean {
  return text === text.toUpperCase() && (!meeting.test(text) || text.trim().split(/\s+/).length < 6);
}

/** "Association des petites villes de France", above the title. */
function isBody(text: string): boolean {
  return (
    /^\s*(?:l’)?(?:association|fédération|union|ministère|communauté|syndicat|agence|conseil|ville|mairie|département|région|préfecture|direction|service|CAUE|EPF|PETR|ANCT)(?!\p{L})/iu.test(
      text,
    ) &&
    !/[:?!–—]/u.test(text) &&
    !meeting.test(text)
  );
}

/**
 * The title without the day and the place that the same line adds: "… – Mardi 15 octobre 2019 à Buzançais".
 * @param isDated whether another line says the day: then all that this one says is the title
 */
export function bareTitle(
  text: string,
  placeAt: { from: number; to: number } | null,
  isDated: boolean,
): { from: number; to: number } {
  const from =
    /^\s*(?:#{1,6}\s+)?(?:compte[- ]?rendu(?: d[eu]s? | de la | de l’)?\s*[:–—-]\s*)?/iu.exec(text)?.[0].length ?? 0;
  let to = text.trimEnd().length;
  const day = isDated ? undefined : daysIn(text)[0];
  const starts = [day?.from, day === undefined ? undefined : placeAt?.from].filter(
    (start): start is number => start !== undefined && start > from + 10,
  );
  for (const start of starts) {
    const before = /(?:\s*[–—|,(-]\s*|\s+)(?:le |du |les |à |au |- )?$/u.exec(text.slice(0, start))?.[0] ?? "";
    const rest = text.slice(Math.max(start, placeAt?.from ?? 0, day?.from ?? 0)).replace(/^[^–—|]*$/u, "");
    // Only where the title ends with them: words that follow are its own.
    if (rest === "" && /[–—|,(:-]|\s(?:le|du|les)\s$/u.test(before)) to = Math.min(to, start - before.length);
  }
  // "Compte rendu de la réunion du 3 mars": without its day, it would say nothing.
  return kindLine(text.slice(0, to)) === null ? { from, to } : { from: 0, to: text.trimEnd().length };
}

function isOnlyDayAndPlace(text: string, place: { from: number; to: number } | null): boolean {
  const day = daysIn(text)[0];
  if (day === undefined && place === null) return false;
  const said = (day === undefined ? 0 : day.to - day.from) + (place === null ? 0 : place.to - place.from);
  return text.length - said < 30;
}
