import type { RecapIntervention } from "../../recap/schema.ts";
import { whatFollows } from "../../recap/speaker-line.ts";
import type { Check } from "../context.ts";
import { inIntervention, saidIn } from "../passages.ts";

type Tense = "present" | "past";

/** One tense for what is reported: présent or passé composé. What is told is the fewer of the two. */
export const checkTenses: Check = (_record, { passages }) => {
  const told = saidIn(passages).flatMap(({ intervention, words }) => {
    const tense = tenseOf(intervention, words);
    return tense === null ? [] : [{ intervention, words, tense }];
  });
  const past = told.filter(({ tense }) => tense === "past");
  const present = told.filter(({ tense }) => tense === "present");
  if (past.length === 0 || present.length === 0) return [];

  const [fewer, usual] = past.length < present.length ? [past, "au présent"] : [present, "au passé composé"];
  return fewer.map(({ intervention, words }) => {
    const opening = words.split(/\s+/).slice(0, 4).join(" ");
    return {
      kind: "mixedTenses",
      message: `«\u00a0${opening}…\u00a0»\u00a0: le reste du compte rendu est ${usual}.`,
      about: opening,
      ...inIntervention(intervention),
    };
  });
};

/** The tense of the verb that follows who speaks; null where the text does not go on with one that is surely known. */
function tenseOf({ form, text, speakers }: RecapIntervention, words: string): Tense | null {
  // What a body does, it goes on doing: "L’Agence, représentée par…, accompagne les villes".
  if (form === "none" || form === "representing" || speakers.length === 0 || whatFollows(text) !== "sentence")
    return null;
  const bare = words.replace(/^(?:(?:ensuite|également|aussi|enfin|d’abord|notamment|alors|puis),? )*/u, "");
  if (
    /^(?:(?:n’|l’|les |en |y |lui |leur )*(?:a|ont)|s’est|se sont|est|sont) (?:\p{L}+ )?\p{L}+(?:é|és|ée|ées|i|is|it|u|us|ert|int)(?![\p{L}])/u.test(
      bare,
    )
  )
    return "past";
  return /^(?:se |s’|n’)?\p{L}{3,}(?:e|ent|it|ient|end|endent|met|mettent)(?![\p{L}])/u.test(bare) ? "present" : null;
}
