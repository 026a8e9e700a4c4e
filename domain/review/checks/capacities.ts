import { isMunicipal } from "../../directory/office-words.ts";
import { foldName } from "../../french/fold.ts";
import { ofPlace } from "../../french/grammar.ts";
import { cutOffice, officeTitle } from "../../french/office.ts";
import type { Recap, RecapIntervention, RecapSpeaker } from "../../recap/schema.ts";
import type { Check, ReviewContext } from "../context.ts";
import { inIntervention, interventionsOf } from "../passages.ts";
import type { Finding } from "../schema.ts";
import { rightOrdinals } from "./ordinals.ts";

// Whether everybody who speaks has a capacity, whole, rightly spelt, in the right gender and that of the directory.

export const checkMissingCapacities: Check = (record, context) =>
  speakersIn(record)
    .filter(({ speaker }) => !hasCapacity(speaker))
    .map(({ intervention, speaker }) => missing(intervention, speaker, knownAs(speaker, context)?.capacities ?? []));

export const checkPlaces: Check = (record, context) =>
  speakersIn(record).flatMap(({ intervention, speaker }) =>
    speaker.capacities.flatMap((capacity) => inPlace(intervention, speaker, capacity, context)),
  );

export const checkGenders: Check = (record, context) =>
  speakersIn(record)
    .filter(({ speaker }) => hasCapacity(speaker))
    .flatMap(({ intervention, speaker }) => inGender(intervention, speaker, knownAs(speaker, context)?.officeGender));

export const checkOffices: Check = (record, context) =>
  speakersIn(record)
    .filter(({ speaker }) => hasCapacity(speaker))
    .flatMap(({ intervention, speaker }) => atOdds(intervention, speaker, knownAs(speaker, context)?.capacities ?? []));

function speakersIn(record: Recap): { intervention: RecapIntervention; speaker: RecapSpeaker }[] {
  return interventionsOf(record)
    .filter(({ form }) => form !== "none")
    .flatMap((intervention) => intervention.speakers.map((speaker) => ({ intervention, speaker })));
}

function hasCapacity({ capacities }: RecapSpeaker): boolean {
  return capacities.some((capacity) => capacity.trim() !== "");
}

function knownAs({ personId }: RecapSpeaker, { people }: ReviewContext) {
  return personId === null ? undefined : people.get(personId);
}

function missing(intervention: RecapIntervention, speaker: RecapSpeaker, proposed: string[]): Finding {
  return {
    kind: "capacityMissing",
    message: `${speaker.name}\u00a0: la qualité manque.`,
    about: speaker.name,
    ...inIntervention(intervention),
    ...(proposed.length === 0 ? {} : setting(intervention, speaker, { capacities: proposed }, proposed.join(", "))),
  };
}

/** "Maire de Roye" without its département, or in one where no commune is called so. */
function inPlace(
  intervention: RecapIntervention,
  speaker: RecapSpeaker,
  capacity: string,
  { communeLike, departements }: ReviewContext,
): Finding[] {
  if (!isMunicipal(capacity)) return [];
  const { head = "", name = "", departement, rest = "" } = inCommune.exec(capacity)?.groups ?? {};
  if (name === "") return [];
  const written = withArticle(head, name);
  const about = `${speaker.name}, ${capacity}`;
  // "Adjoint au maire de Lille chargé de la culture (59)" says it too.
  const said = departement ?? /\((?:\d[\dAB]\d?)\)/.exec(rest)?.[0].slice(1, -1);
  const number = said === undefined ? null : numberOf(said, departements);
  const commune = communeLike(written, number);
  if (said !== undefined && number === null) {
    const right = commune === null ? null : capacity.replace(`(${said})`, `(${commune.departement})`);
    return [
      {
        kind: "departementMissing",
        message: `${speaker.name}\u00a0: «\u00a0${said}\u00a0» n’est pas un département.`,
        about,
        ...inIntervention(intervention),
        ...(right === null ? {} : setting(intervention, speaker, replaced(speaker, capacity, right), right)),
      },
    ];
  }

  if (said === undefined) {
    const whole = commune ? `${head}${name} (${commune.departement})${rest}` : null;
    return [
      {
        kind: "departementMissing",
        message: `${speaker.name}\u00a0: le département ${ofPlace(written)} manque.`,
        about,
        ...inIntervention(intervention),
        ...(whole === null ? {} : setting(intervention, speaker, replaced(speaker, capacity, whole), whole)),
      },
    ];
  }
  if (commune?.name === written) return [];
  const right = commune === null ? null : capacity.replace(name, nameAlone(head, commune.name));
  return [
    {
      kind: "communeMisspelt",
      message: `${speaker.name}\u00a0: aucune commune ne s’appelle ${written} dans ce département.`,
      about,
      ...inIntervention(intervention),
      ...(right === null ? {} : setting(intervention, speaker, replaced(speaker, capacity, right), right)),
    },
  ];
}

/** The name of a commune goes up to the first small word that is no part of it: "de Lille chargé de la culture". */
const inCommune = new RegExp(
  [
    String.raw`^(?<head>.*?\s(?:de |d[’']|du |des ))`,
    String.raw`(?<name>\p{Lu}[^\s(),]*(?:\s(?:(?:de|du|des|la|le|les|en|sur|sous|lès|lez|près|aux)\s)*(?:[dl][’'])?\p{Lu}[^\s(),]*)*)`,
    String.raw`(?:\s*\((?<departement>[^)]*)\))?(?<rest>.*)$`,
  ].join(""),
  "u",
);

/** "du Quesnoy" names Le Quesnoy, "des Herbiers" Les Herbiers. */
function withArticle(head: string, name: string): string {
  if (/\sdu $/.test(head)) return `Le ${name}`;
  return /\sdes $/.test(head) ? `Les ${name}` : name;
}

function nameAlone(head: string, name: string): string {
  return /\sd(?:u|es) $/.test(head) ? name.replace(/^Les? /, "") : name;
}

function numberOf(departement: string, names: ReviewContext["departements"]): string | null {
  if (names.has(departement)) return departement;
  return [...names].find(([, name]) => name === departement)?.[0] ?? null;
}

function replaced(speaker: RecapSpeaker, capacity: string, by: string) {
  return { capacities: speaker.capacities.map((it) => (it === capacity ? by : it)) };
}

/** « Présidente » said of somebody who wants the masculine, or the reverse. */
function inGender(
  intervention: RecapIntervention,
  speaker: RecapSpeaker,
  wanted: RecapSpeaker["officeGender"] = speaker.officeGender,
): Finding[] {
  // "1ère adjointe" is no other gender than "1re adjointe": how it is written is for another check to say.
  const written = speaker.capacities.map(rightOrdinals);
  const right = written.map((capacity) => officeTitle(capacity, wanted));
  const isRight = wanted === speaker.officeGender && right.every((it, index) => it === written[index]);
  if (isRight) return [];
  return [
    {
      kind: "genderAtOdds",
      message: `${speaker.name}\u00a0: la fonction est au ${wanted === "feminine" ? "masculin" : "féminin"}, l’annuaire la dit au ${wanted === "feminine" ? "féminin" : "masculin"}.`,
      about: `${speaker.name}, ${speaker.capacities.join(", ")}`,
      ...inIntervention(intervention),
      ...setting(intervention, speaker, { capacities: right, officeGender: wanted }, right.join(", ")),
    },
  ];
}

/** A capacity that the directory does not know for that day, where it knows others: said shorter or longer, it is the same. */
function atOdds(intervention: RecapIntervention, speaker: RecapSpeaker, known: string[]): Finding[] {
  if (known.length === 0 || speaker.capacities.some((capacity) => known.some((it) => isSameOffice(capacity, it))))
    return [];
  return [
    {
      kind: "officeAtOdds",
      message: `${speaker.name}\u00a0: d’après l’annuaire, ce jour-là, ${known.join(", ")}.`,
      about: `${speaker.name}, ${speaker.capacities.join(", ")}`,
      ...inIntervention(intervention),
      ...setting(intervention, speaker, { capacities: known }, known.join(", ")),
    },
  ];
}

/** One may be said shorter than the other, but "Vice-président" or "Ancien maire" are other offices than "Président" and "Maire". */
function isSameOffice(one: string, other: string): boolean {
  return partsOf(one).some((part) => partsOf(other).some((another) => isSamePart(part, another)));
}

/** "Maire de Lille (59), vice-président de la Métropole" says two. */
function partsOf(capacity: string): Office[] {
  return officeTitle(rightOrdinals(capacity), "masculine").split(/,\s/).map(officeOf);
}

type Office = { office: string[]; complement: string[] };

function officeOf(part: string): Office {
  const { office, complement } = cutOffice(part);
  return { office: wordsOf(office.replace(/premier(?=\s)/i, "1er")), complement: wordsOf(complement) };
}

function isSamePart(one: Office, other: Office): boolean {
  const isOther = distinguishing.some((word) => one.office.includes(word) !== other.office.includes(word));
  return !isOther && isWithin(one.office, other.office) && isWithin(one.complement, other.complement);
}

const distinguishing = ["adjoint", "ancien", "delegue", "ex", "honoraire", "sous", "suppleant", "vice"];

function isWithin(one: string[], other: string[]): boolean {
  return one.every((word) => other.includes(word)) || other.every((word) => one.includes(word));
}

/** The words that carry the meaning. */
function wordsOf(text: string): string[] {
  const small = ["de", "d", "du", "des", "la", "le", "les", "l", "a", "au", "aux", "en"];
  return foldName(text)
    .split(" ")
    .filter((word) => word !== "" && !small.includes(word));
}

function setting(
  { id }: RecapIntervention,
  { personId }: RecapSpeaker,
  to: { capacities?: string[]; officeGender?: RecapSpeaker["officeGender"] },
  shown: string,
): Pick<Finding, "repair"> {
  if (personId === null) return {};
  return { repair: { of: "speaker", interventionId: id, personId, to, label: `Mettre «\u00a0${shown}\u00a0»` } };
}
