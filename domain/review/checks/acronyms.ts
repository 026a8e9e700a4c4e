import { foldName } from "../../french/fold.ts";
import { isExplainedBeside } from "../../french/sigles.ts";
import { wholeWords } from "../../french/whole-words.ts";
import type { Check, ReviewContext } from "../context.ts";
import { type Passage, replacing } from "../passages.ts";
import type { Finding } from "../schema.ts";

type Sigle = { short: string; long: string };

/** A sigle that nobody has explained by the time it is read; of those that nobody lists, only that they are explained nowhere. */
export const checkAcronyms: Check = (_record, context) => {
  const places = placesOf(context.passages);
  const heading = foldName(wordsOf(context.passages.filter(({ of }) => of === "heading")));
  return [
    ...listed(context).flatMap((sigle) => unexplained(sigle, places, heading)),
    ...unlisted(context, places).map(({ short, passage }) => found(passage, short, `${short} n’est jamais développé.`)),
  ];
};

/** An intervention with who speaks, or the title of a séquence. */
type Place = { passage: Passage; words: string; folded: () => string };

function placesOf(passages: readonly Passage[]): Place[] {
  const groups = Map.groupBy(
    passages.filter(({ of }) => of !== "heading"),
    ({ anchor }) => anchor,
  );
  return [...groups.values()].flatMap((group) => {
    const passage = group.at(-1);
    if (passage === undefined) return [];
    const words = wordsOf(group);
    let folded: string | undefined;
    return [{ passage, words, folded: () => (folded ??= foldName(words)) }];
  });
}

function wordsOf(passages: readonly Passage[]): string {
  return passages.map(({ words }) => words).join("\n");
}

/** Those of the house, then those of the directory. One without what it stands for hides no other. */
function listed({ house, organisations }: ReviewContext): Sigle[] {
  return [...house.acronyms, ...organisations]
    .filter(({ long }) => long !== "")
    .filter(
      // The house itself is named in the head of every page.
      ({ short }, index, all) => short !== house.acronym && all.findIndex((it) => it.short === short) === index,
    );
}

function unexplained({ short, long }: Sigle, places: readonly Place[], heading: string): Finding[] {
  const holding = places.filter(({ words }) => wholeWords(words, short).length > 0);
  // The title of a séquence may be short: what is said under it explains.
  const first = holding.find(({ passage }) => passage.of !== "title") ?? holding[0];
  if (!first) return [];
  const read = first.passage.of === "title" ? places : places.slice(0, places.indexOf(first) + 1);
  if (read.some(({ words }) => isExplainedBeside(words, short))) return [];
  if (inAnyNumber(long).test([...read.map(({ folded }) => folded()), heading].join(" "))) return [];
  const { passage } = first;
  return [
    {
      ...found(passage, short, `${short} n’est jamais développé\u00a0: ${long}.`),
      ...(isOfSeveral(passage, short) ? {} : replacing(passage, short, `${long} (${short})`, false)),
    },
  ];
}

/** "contrats de relance et de transition écologique" explains CRTE as well as the singular. */
function inAnyNumber(long: string): RegExp {
  return new RegExp(foldName(long).split(" ").join("[sx]? "));
}

/** "les EPCI", "nouveaux CRTE", "845 CRTE": what it stands for would have to be put in the plural, which nobody knows how. */
function isOfSeveral({ words }: Passage, short: string): boolean {
  const [first] = wholeWords(words, short).filter(({ from, to }) => words[from - 1] !== "-" && words[to] !== "-");
  return (
    first !== undefined &&
    /(?:[sx]|\d|quatre|cinq|sept|huit|neuf|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cent|mille)\s$/iu.test(
      words.slice(0, first.from),
    )
  );
}

/** Two capitals or more that nobody lists nor explains, where they are first said. */
function unlisted(
  { house, organisations }: ReviewContext,
  places: readonly Place[],
): { short: string; passage: Passage }[] {
  const known = new Set([...house.acronyms, ...organisations].map(({ short }) => short));
  const named = [house.acronym, ...house.programmes].join(" ");
  const firsts = new Map<string, Passage>();
  for (const { passage } of places)
    for (const short of siglesIn(passage.words))
      if (!firsts.has(short) && !known.has(short) && !named.includes(short)) firsts.set(short, passage);
  return [...firsts]
    .filter(([short]) => !places.some(({ words }) => isExplainedBeside(words, short)))
    .map(([short, passage]) => ({ short, passage }));
}

function siglesIn(words: string): string[] {
  const candidates = words.matchAll(/(?<![\p{L}\p{N}@/._-])\p{Lu}{2,7}(?![\p{L}\p{N}@/_-])/gu);
  return [...candidates].flatMap(({ 0: short, index }) => {
    const isSigle =
      !familiar.has(short) &&
      !/^(?:[IVXLCDM]+|TODO)$/.test(short) &&
      !standsByAName(words.slice(0, index), words.slice(index + short.length)) &&
      wholeWords(words, short).some(({ from }) => from === index);
    return isSigle ? [short] : [];
  });
}

/** "Paul ROUX", "M. ROUX" and "SAINT MARTIN" are names, or words said loudly. */
function standsByAName(before: string, after: string): boolean {
  const [, word = ""] = /(\p{L}+)\.?\s$/u.exec(before) ?? [];
  const isName =
    /^\p{Lu}/u.test(word) && !/^(?:L[ae]s?|D[eu]s?|Une?|[CS]es?|Cette|Son|Sa|Aux?|Avec|Pour|Par)$/.test(word);
  return isName || /^\s\p{Lu}{2}/u.test(after);
}

/** What every reader of French public life knows. */
const familiar = new Set(
  `AFP AOC AOP BTP CAF CDD CDI CGT CHU CNRS CSG CV DGA DGS DGST DST EDF ETP FM FN FO GDF GPS HLM HT IGN IGP INSEE IRM
  IUT JO KM KO KW MW GW LGV LR MJC NB OK ONF ONG ONU OTAN PACS PC PDF PDG PIB PME PMI PMR PS QR RATP RER RH RMI RN RSA
  SA SARL SAMU SAS SDF SMIC SMS SNCF SOS SUV TER TGV TNT TPE TTC TV TVA UE URL USA USB VIH VTT WC ZAC ZEP`.split(/\s+/),
);

function found({ tab, anchor }: Passage, short: string, message: string): Finding {
  return { kind: "acronymUnexplained", message, about: short, tab, anchor };
}
