import { type Edit, replaces } from "./edit.ts";
import { joined, namesPattern, protectedSpans, type Span } from "./protected-spans.ts";
import { quoteEdits } from "./quotes.ts";
import { type Run, settledRuns } from "./runs.ts";
import { editsBy, type Rule, type Typography, typographicRules } from "./typographic-rules.ts";

export type { Run, Typography };

/** The words of a paragraph as a printer would set them, run by run: what crosses from one into another goes to the first. */
export type Corrector = (runs: readonly Run[]) => string[];

/**
 * Sets the words of a paragraph as a French printer would ("Lexique des règles typographiques en usage à l’Imprimerie
 * nationale" and the style of the house): spaces that do not break, « », ’, –, …, œ, À and É, 12 000, 1re and 2e.
 * Idempotent. Leaves addresses, hours like 10:30, code and the names given as they are.
 */
export function corrector(typography: Typography = {}): Corrector {
  const names = namesPattern((typography.names ?? []).filter(isAtRisk));
  return (runs) => settledRuns(runs, (text, kept) => edits(text, kept, names, typography));
}

/** A plain text, set in the same way paragraph by paragraph. */
export function typographic(text: string, typography: Typography = {}): string {
  return lineBy(corrector(typography), text);
}

export function lineBy(correct: Corrector, text: string): string {
  if (text.includes("\n\n"))
    return text
      .split(/(\n{2,})/)
      .map((part) => (part.startsWith("\n") ? part : lineBy(correct, part)))
      .join("");
  return correct([{ text }])[0] ?? "";
}

/** A name made of letters that no rule would change needs no watching. */
function isAtRisk(name: string): boolean {
  return name !== "" && (!/^[\p{L}\p{M}'’ -]+$/u.test(name) || typographic(name) !== name);
}

function edits(text: string, kept: readonly Span[], names: RegExp | null, typography: Typography): Edit[] {
  const spans = joined([...kept, ...protectedSpans(text, names)]);
  const { doubledSpaces, found } = ruleEdits(text, spans, typography);
  if (doubledSpaces.length > 0) return doubledSpaces;
  return compatible([...quoteEdits(text, spans), ...found], spans).filter(
    (edit) => replaces(edit) || hasRoom(text, edit.from, kept),
  );
}

type Walk = { found: Edit[]; doubledSpaces: Edit[] };

/** Walks the text once. A space is looked at from what follows it; where there are several, nothing else is changed yet. */
function ruleEdits(text: string, kept: readonly Span[], typography: Typography): Walk {
  const walked: Walk = { found: [], doubledSpaces: [] };
  let from = 0;
  for (const span of kept) {
    walk(text, { from, to: span.from }, typography, walked);
    from = span.to;
  }
  walk(text, { from, to: text.length }, typography, walked);
  return walked;
}

function walk(text: string, { from, to }: Span, typography: Typography, { found, doubledSpaces }: Walk): void {
  let space = -1;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    const kind = kinds[code];
    if (kind === isSpace) {
      if (space === -1) space = at;
      continue;
    }
    if (kind === isTried)
      for (const rule of rulesAt.get(code) ?? [])
        found.push(...editsBy(rule, text, at, space === -1 ? at : space, typography));
    if (space === -1) continue;
    if (at - space > 1 && isInLine(text, space, at)) doubledSpaces.push(oneSpace(text, space, at));
    space = -1;
  }
}

const [isTried, isSpace] = [1, 2];
const kinds = new Uint8Array(0x10000);
const rulesAt = new Map<number, Rule[]>();
for (const rule of typographicRules)
  for (const character of rule.at) {
    const code = character.charCodeAt(0);
    rulesAt.set(code, [...(rulesAt.get(code) ?? []), rule]);
    kinds[code] = isTried;
  }
for (const space of " \u00a0\u202f") kinds[space.charCodeAt(0)] = isSpace;

/** The spaces at the ends of a line are not words’. */
function isInLine(text: string, from: number, to: number): boolean {
  return from > 0 && text[from - 1] !== "\n" && text[to] !== "\n";
}

function oneSpace(text: string, from: number, to: number): Edit {
  const spaces = text.slice(from, to);
  const kept = /[\u00a0\u202f]/.exec(spaces)?.[0] ?? " ";
  return { from, to, text: kept };
}

/** In order, none over another nor over what is kept. What is left out is found at the next turn. */
function compatible(found: Edit[], kept: readonly Span[]): Edit[] {
  const chosen: Edit[] = [];
  let span = 0;
  for (const edit of found.sort((a, b) => a.from - b.from)) {
    while ((kept[span]?.to ?? Number.POSITIVE_INFINITY) <= edit.from) span++;
    if ((kept[span]?.from ?? Number.POSITIVE_INFINITY) < edit.to) continue;
    const last = chosen.at(-1);
    if (!last || edit.from > last.to || (edit.from === last.to && replaces(edit) && replaces(last))) chosen.push(edit);
  }
  return chosen;
}

/** Whether something may be put in: not between two runs that are kept. */
function hasRoom(text: string, at: number, kept: readonly Span[]): boolean {
  if (kept.length === 0) return true;
  const isShutBefore = at === 0 || kept.some(({ to }) => to === at);
  const isShutAfter = at === text.length || kept.some(({ from }) => from === at);
  return !isShutBefore || !isShutAfter;
}
