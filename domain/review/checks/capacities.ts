import { isMunicipal } from "../../directory/office-words.ts";
import { foldName } from "../../french/fold.ts";
import { officeTitle } from "../../french/office.ts";
import type { Recap, RecapIntervention, RecapSpeaker } from "../../recap/schema.ts";
import type { Check, ReviewContext } from "../context.ts";
import { inIntervention, interventionsOf } from "../passages.ts";
import type { Finding } from "../schema.ts";

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
  const read = /^(?<head>.*?\s(?:de |d[’']|du |des ))(?<name>\p{Lu}[^(),]*?)(?:\s*\((?<departement>[^)]*)\))?$/u.exec(
    capacity,
  );
  const { head = "", name = "", departement } = read?.groups ?? {};
  if (name === "") return [];
  const written = withArticle(head, name);
  const number = departement === undefined ? null : numberOf(departement, departements);
  if (departement !== undefined && number === null) return [];

  const commune = communeLike(written, number);
  const about = `${speaker.name}, ${capacity}`;
  if (departement === undefined) {
    const whole = commune ? `${capacity} (${commune.departement})` : null;
    return [
      {
        kind: "departementMissing",
        message: `${speaker.name}\u00a0: le département de ${written} manque.`,
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
  const right = speaker.capacities.map((capacity) => officeTitle(capacity, wanted));
  const isRight = wanted === speaker.officeGender && right.every((it, index) => it === speaker.capacities[index]);
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

function isSameOffice(one: string, other: string): boolean {
  if (one === other) return true;
  const [words, others] = [one, other].map(officeWords) as [Set<string>, Set<string>];
  const isWithin = (some: Set<string>, all: Set<string>) => [...some].every((word) => all.has(word));
  return isWithin(words, others) || isWithin(others, words);
}

/** The words that carry the meaning, whatever the gender. */
function officeWords(capacity: string): Set<string> {
  const small = ["de", "d", "du", "des", "la", "le", "les", "l", "a", "au", "aux", "en"];
  return new Set(
    foldName(officeTitle(capacity, "masculine"))
      .split(" ")
      .filter((word) => !small.includes(word)),
  );
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
