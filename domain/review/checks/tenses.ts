import type { RecapIntervention } from "../../recap/schema.ts";
import { whatFollows } from "../../recap/speaker-line.ts";
import type { Check } from "../context.ts";
import { inIntervention, type Said, saidIn } from "../passages.ts";

type Tense = "present" | "past";
type Told = { intervention: RecapIntervention; opening: string; tense: Tense };

/** One tense for what is reported: présent or passé composé. What is told is the fewer of the two. */
export const checkTenses: Check = (_record, { passages }) => {
  const told = saidIn(passages).flatMap(toldIn);
  const past = told.filter(({ tense }) => tense === "past");
  const present = told.filter(({ tense }) => tense === "present");
  if (past.length === 0 || present.length === 0) return [];

  const [fewer, usual] = past.length < present.length ? [past, "au présent"] : [present, "au passé composé"];
  return fewer.map(({ intervention, opening }) => ({
    kind: "mixedTenses",
    message: `«\u00a0${opening}\u00a0»\u00a0: le reste du compte rendu est ${usual}.`,
    about: opening,
    ...inIntervention(intervention),
  }));
};

/** The sentence that who speaks opens, then those whose subject is who speaks: each of them once. */
function toldIn({ intervention, words }: Said): Told[] {
  const { form, text, speakers } = intervention;
  if (form === "none" || speakers.length === 0) return [];
  // What a body does, it goes on doing: "L’Agence, représentée par…, accompagne les villes".
  const opens = form !== "representing" && whatFollows(text) === "sentence";
  const first = opens ? [{ sentence: words, tense: tenseOf(words) }] : [];
  const told = [...first, ...laterIn(words, speakers)].flatMap(({ sentence, tense }) =>
    tense === null ? [] : [{ intervention, opening: openingOf(sentence), tense }],
  );
  return [...new Map(told.map((it) => [it.opening, it])).values()];
}

/**
 * "Il rappelle que…", "Mme Lesne a conclu": only what says that somebody speaks, since "elle compte 12 000 habitants" and
 * "il s’agit" are in the present wherever they stand. What is quoted is told by somebody else.
 */
function laterIn(words: string, speakers: RecapIntervention["speakers"]): { sentence: string; tense: Tense | null }[] {
  const names = speakers.flatMap(({ name }) => {
    const last = name.replace(/^\S+\s/, "");
    return [name, `M. ${last}`, `Mme ${last}`];
  });
  return [...words.matchAll(/(?<=(?:^|\n|[.!?…]\s))\p{Lu}/gu)].flatMap(({ index }) => {
    if (words.lastIndexOf("«", index) > words.lastIndexOf("»", index)) return [];
    const sentence = words.slice(index, index + 300).replaceAll("\u00a0", " ");
    const subject = ["Il", "Elle", "Ils", "Elles", ...names].find((it) => sentence.startsWith(`${it} `));
    if (subject === undefined) return [];
    const told = sentence.slice(subject.length + 1);
    return [{ sentence: words.slice(index), tense: saying.test(told) ? tenseOf(told) : null }];
  });
}

/** The first words, without the mark that ends them. */
function openingOf(sentence: string): string {
  return sentence
    .trim()
    .split(/\s+/)
    .slice(0, 4)
    .join(" ")
    .replace(/[\s.,;:!?…]+$/u, "");
}

const adverbs = "(?:(?:ensuite|également|aussi|enfin|d’abord|notamment|alors|puis),? )*";
const pronouns = "(?:n’|l’|les |en |y |lui |leur |se |s’|ne )*";
const past =
  /^(?:(?:n’|l’|les |en |y |lui |leur )*(?:a|ont)|s’est|se sont|est|sont) (?:\p{L}+ )?\p{L}+(?:é|és|ée|ées|i|is|it|u|us|ert|int)(?!\p{L})/u;
const present = new RegExp(String.raw`^${pronouns}(?<verb>\p{L}{2,})(?!\p{L})`, "u");
/** Verbs of the third group whose ending says nothing, in the présent. */
const irregular = new Set(
  `accroît apparaît combat conclut connaît court craint croit défend dit doit entend exclut fait inclut joint
  paraît parcourt part perd peut plaît poursuit prend rejoint rend répond résout rompt satisfait sait sert sort suit
  surprend comprend apprend entreprend va vaut veut voit font vont`.split(/\s+/),
);

/** The tense of the verb that opens these words; null where it is not surely known: "avait prévenu" is neither. */
function tenseOf(words: string): Tense | null {
  const bare = words.replace(new RegExp(`^${adverbs}`, "u"), "");
  if (past.test(bare)) return "past";
  const verb = present.exec(bare)?.groups?.verb ?? "";
  if (irregular.has(verb)) return "present";
  if (verb.length < 3 || /(?:ait|aient|[eé]ment|amment|emment|âtes|èrent|irent|urent)$/u.test(verb)) return null;
  return /(?:e|ent|it|ient|end|endent|met|mettent)$/u.test(verb) ? "present" : null;
}

/** Stems of the verbs by which somebody is said to speak, present and participle alike. */
const stems = `affirm ajout alert annonc appel assur cit conclu conclut constat consid décri déclar demand détaill di
  estim évoqu expliqu expos expr indiqu insist interrog introdui invit mentionn not observ plaid poursui précis présent
  propos racont rappel regrett remerci répond répondu salu soulign souhait suggé témoign termin`
  .split(/\s+/)
  .join("|");
const endings = "(?:le|lent|lé|lés|e|ent|t|s|sent|it|é|ée|és|ère|èrent|éré|ime|iment|imé|vent|vi|ve|)";
const saying = new RegExp(
  String.raw`^${adverbs}(?:${pronouns}(?:a|ont|est|sont) (?:\p{L}+ )?)?${pronouns}(?:(?:${stems})${endings}|revient|reviennent|revenue?s?)(?!\p{L})`,
  "u",
);
