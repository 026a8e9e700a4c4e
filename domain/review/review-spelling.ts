import { inArray, isNull, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { knownWords, organisations, persons } from "#db/schema.ts";
import { authorize, canRead } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { foldName } from "../french/fold.ts";
import { getHouse } from "../house/queries.ts";
import type { House } from "../house/schema.ts";
import { composeRecord } from "../recap/compose.ts";
import { keyOf } from "./know-word.ts";
import { type Passage, passagesOf, replacing } from "./passages.ts";
import { weighed } from "./review-record.ts";
import { weightOf } from "./rules.ts";
import type { Remark } from "./schema.ts";
import { misspeltAmong } from "./speller.ts";

type Spelled = { passage: Passage; word: string };

/**
 * Words that are in no dictionary: not in French, nor a commune, a person, an organisation or a term of the house. Names
 * with a capital inside a sentence are taken as they are. Advice only: nobody is kept from publishing by a dictionary.
 */
export async function reviewSpelling(actor: Actor, meetingId: string): Promise<Remark[]> {
  authorize(canRead(actor));
  const house = getHouse();
  if (weightOf("spelling", house) === "off") return [];

  const spelled = passagesOf(composeRecord(db(), meetingId))
    .filter(({ of }) => of !== "heading")
    .flatMap(wordsOf);
  const misspelt = new Map(await misspeltAmong([...new Set(spelled.map(({ word }) => word))]));
  const known = knownAmong([...misspelt.keys()], house);
  const findings = spelled
    .filter(({ word }) => misspelt.has(word) && !known.has(word))
    .filter(isFirstInPlace)
    .map(({ passage, word }) => ({
      kind: "spelling" as const,
      message: `«\u00a0${word}\u00a0» n’est pas dans le dictionnaire.`,
      about: word,
      tab: passage.tab,
      anchor: passage.anchor,
      ...proposed(passage, word, misspelt.get(word) ?? null),
    }));
  return weighed(db(), meetingId, findings);
}

/** A word of who speaks that comes back in what is said is one remark, to be settled once; where it can be put right, there. */
function isFirstInPlace({ passage, word }: Spelled, index: number, all: Spelled[]): boolean {
  const same = all.filter((it) => it.word === word && it.passage.anchor === passage.anchor);
  return all[index] === (same.find((it) => it.passage.of === "text") ?? same[0]);
}

/**
 * Each word once for each passage, without what is elided before it: "lorsqu’Aulnoye" is a name. What holds a figure or is
 * all capitals is no word to spell.
 */
function wordsOf(passage: Passage): Spelled[] {
  const found = passage.words.matchAll(/(?<![\p{L}\p{N}@/.])\p{L}[\p{L}’'-]*(?![\p{L}\p{N}@])/gu);
  const words = [...found].flatMap(({ 0: whole, index }) => {
    const word = whole.replace(elided, "").replace(/[’'-]+$/, "");
    const opensSentence =
      word.length === whole.length &&
      /(?:^|[.!?…:]\s|[«“]\s?)$/u.test(passage.words.slice(Math.max(0, index - 2), index));
    const isName = /^\p{Lu}/u.test(word) && !opensSentence;
    return isName || word.length < 3 || /^[\p{Lu}’'-]+$/u.test(word) ? [] : [word];
  });
  return [...new Set(words)].map((word) => ({ passage, word }));
}

const elided = /^(?:(?:jusqu|lorsqu|puisqu|quoiqu|qu|[cdjlmnst])[’'])+(?=\p{L})/iu;

/** A word for a word: what would join two, part one or lose its apostrophe is a guess at another. */
function proposed(passage: Passage, word: string, suggestion: string | null) {
  if (suggestion === null || passage.of !== "text" || joints(suggestion) !== joints(word)) return {};
  return replacing(passage, word, suggestion);
}

function joints(word: string): string {
  return word.replaceAll(/[^ ’'-]/g, "").replaceAll("'", "’");
}

function knownAmong(words: string[], house: House): Set<string> {
  const terms = new Set(
    foldName([house.name, ...house.programmes, ...house.acronyms.flatMap(({ short, long }) => [short, long])].join(" "))
      .split(" ")
      .concat(namesOfDirectory()),
  );
  const added = db()
    .select({ word: knownWords.word })
    .from(knownWords)
    .where(inArray(knownWords.word, words.map(keyOf)))
    .all();
  const own = new Set(added.map(({ word }) => word));
  return new Set(
    words.filter((word) => {
      const parts = foldName(word).split(" ");
      return own.has(keyOf(word)) || parts.every((part) => terms.has(part) || isCommune(part));
    }),
  );
}

function namesOfDirectory(): string[] {
  const people = db()
    .select({ name: sql<string>`${persons.firstName} || ' ' || ${persons.lastName}` })
    .from(persons)
    .where(isNull(persons.deletedAt))
    .all();
  const bodies = db()
    .select({ name: sql<string>`${organisations.name} || ' ' || coalesce(${organisations.acronym}, '')` })
    .from(organisations)
    .where(isNull(organisations.deletedAt))
    .all();
  return [...people, ...bodies].flatMap(({ name }) => foldName(name).split(" "));
}

function isCommune(word: string): boolean {
  return (
    db().get(sql`select 1 from commune_words where commune_words match ${`words : "${word}"`} limit 1`) !== undefined
  );
}
