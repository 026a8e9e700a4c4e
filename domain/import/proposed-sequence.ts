import { longestTitle } from "../meeting/schema.ts";
import type { ReadBlock } from "../reading/schema.ts";
import { shortened } from "../recap/summary.ts";
import { plainTexts } from "./proposed-interventions.ts";
import type { ProposedBlock } from "./schema.ts";

type ReadSequence = Extract<ReadBlock, { type: "sequence" }>;

/** A séquence; a title longer than one may be is whole in a text below. */
export function sequenceOf(read: ReadSequence, newId: () => string): ProposedBlock[] {
  const title = titleOf(read);
  const sequence = {
    type: "sequence" as const,
    id: newId(),
    title: shortened(title, longestTitle),
    source: read.source,
  };
  if (title.length <= longestTitle) return [sequence];
  return [sequence, ...plainTexts({ part: "sequence", source: read.source, words: title }, newId)];
}

/** What a record prints before a title by itself. */
const printed =
  /(?<![\p{L}\d])(?:\d{1,2} ?(?:er|ère|re|ème|eme|è|e|nde|nd)?|[IVX]{1,4}|premi(?:er|ère)|seconde?|(?:deux|trois|quatr|cinqu|six|sept|huit)ième|séquences?|n° ?|numéro)(?![\p{L}\d])/giu;

/** The title, and whatever else its heading says than which séquence it is: "Table ronde n° 2 – Se loger". */
function titleOf({ title, words }: ReadSequence): string {
  const lines = words.split("\n").map((line) => line.trim());
  const whole = lines.join(" ").trim();
  const at = whole.lastIndexOf(title.value);
  if (words === "" || at < 0) return title.value;
  const besides = `${whole.slice(0, at)} ${whole.slice(at + title.value.length)}`;
  if (title.value !== "" && !/[\p{L}\p{N}]/u.test(besides.replace(printed, "")))
    return asQuoted(title.value, whole, at);
  return lines.length > 1 ? lines.map((line) => line.replace(/ ?[:.–—-]$/, "")).join(" : ") : whole;
}

/** With the guillemets around it, where it stands between some. */
function asQuoted(title: string, whole: string, at: number): string {
  const [before, after] = [whole.slice(0, at), whole.slice(at + title.length)];
  const opens = /[«“]\s*$/u.exec(before)?.[0] ?? "";
  const closes = /^\s*[»”]/u.exec(after)?.[0] ?? "";
  return opens === "" || closes === "" ? title : opens + title + closes;
}
