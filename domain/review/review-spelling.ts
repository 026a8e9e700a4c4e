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
import { inIntervention, passagesOf, replacing, type Said, saidIn } from "./passages.ts";
import { weighed } from "./review-record.ts";
import { weightOf } from "./rules.ts";
import type { Remark } from "./schema.ts";
import { misspeltAmong } from "./speller.ts";

type Spelled = { passage: Said; word: string };

/**
 * Words that are in no dictionary: not in French, nor a commune, a person, an organisation or a term of the house. Names
 * with a capital inside a sentence are taken as they are. Advice only: nobody is kept from publishing by a dictionary.
 */
export async function reviewSpelling(actor: Actor, meetingId: string): Promise<Remark[]> {
  authorize(canRead(actor));
  const house = getHouse();
  if (weightOf("spelling", house) === "off") return [];

  const spelled = saidIn(passagesOf(composeRecord(db(), meetingId))).flatMap(wordsOf);
  const misspelt = new Map(await misspeltAmong([...new Set(spelled.map(({ word }) => word))]));
  const known = knownAmong([...misspelt.keys()], house);
  const findings = spelled
    .filter(({ word }) => misspelt.has(word) && !known.has(word))
    .map(({ passage, word }) => ({
      kind: "spelling" as const,
      message: `«\u00a0${word}\u00a0» n’est pas dans le dictionnaire.`,
      about: word,
      ...inIntervention(passage.intervention),
      ...proposed(passage, word, misspelt.get(word) ?? null),
    }));
  return weighed(db(), meetingId, findings);
}

/** Each word once for each passage. What holds a figure or is all capitals is no word to spell. */
function wordsOf(passage: Said): Spelled[] {
  const found = passage.words.matchAll(/(?<![\p{L}\p{N}@/.])\p{L}[\p{L}’'-]*(?![\p{L}\p{N}@])/gu);
  const words = [...found].flatMap(({ 0: word, index }) => {
    const opensSentence = /(?:^|[.!?…:]\s|[«“]\s?)$/u.test(passage.words.slice(Math.max(0, index - 2), index));
    const isName = /^\p{Lu}/u.test(word) && !opensSentence;
    return isName || word.length < 3 || /^[\p{Lu}’'-]+$/u.test(word) ? [] : [word.replace(/[’'-]+$/, "")];
  });
  return [...new Set(words)].map((word) => ({ passage, word }));
}

function proposed(passage: Said, word: string, suggestion: string | null) {
  return suggestion === null || suggestion.includes(" ") ? {} : replacing(passage, word, suggestion);
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
