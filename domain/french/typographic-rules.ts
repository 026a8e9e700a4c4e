import { type Edit, leastEdits } from "./edit.ts";
import { acute, acuteInCapitals, afterA, ligatured, regions } from "./marked-words.ts";

// What a French printer does to words ("Lexique des règles typographiques en usage à l’Imprimerie nationale", and the
// style of the house). A rule sees text and never markup. It looks at a bounded stretch of it: no pattern repeats without
// a limit, so that correcting takes a time in proportion to the text.
//
// In patterns "_" is a space of any kind (several in a row are made one beforehand); in what they give, "~" is U+00A0,
// "^" U+202F and "$1" the first group.

export type Typography = {
  /** Inside « »: U+00A0 unless the house wants U+202F. */
  guillemetSpace?: "wide" | "narrow";
  /** Left as they are written, but for their apostrophe. */
  names?: readonly string[];
  /** The official title of an event may keep its own spelling of a region. */
  regions?: "official" | "asTyped";
};

export type Rule = {
  /** The characters at which it is tried. */
  at: string;
  /** Tried from the space before that character, where there is one. */
  fromSpace: boolean;
  /** Sticky. */
  pattern: RegExp;
  to: To;
};
type To = (found: readonly string[], typography: Typography) => string;

const { raw } = String;
const wordStart = raw`(?<![\p{L}\p{N}])`;
const wordEnd = raw`(?![\p{L}\p{N}])`;
const lettersEnd = raw`(?!\p{L})`;
const sentenceStart = raw`(?<=(?:^|\n|[.!?…][»”)]?\s|[«“]_?)(?:[•–—-]_)?)`;

const punctuation: Rule[] = [
  rule("'‘´", raw`(?<=\p{L}).(?=[\p{L}\p{N}«“([]|"\p{L})`, "’"),
  rule(".…", raw`(?<=(?<!\p{L})[eE]tc)(?:[.…]{2,9999}|…)`, "."),
  rule(".…", raw`(?<![.…])[.…]{2,9999}`, ([dots = ""]) => (dots === ".." ? dots : "…")),
  spaced("-—", raw`(?<=[^\s–—-])(_)(?:-{1,3}|—)(?=_[^\s–—-])`, "$1–"),
  spaced("—", raw`(?<=[\p{L}\p{N},.;:!?)»”…])_?—_?(?=[\p{L}\p{N}«“(])`, " – "),
  spaced(",.", raw`(?<=[\p{L}\p{N})»”])_(?=[,.](?:[\s»”]|$))`, ""),
  rule("«", raw`«_?(?=\S)`, (_, typography) => `«${guillemetSpace(typography)}`),
  spaced("»", raw`(?<=\S)_?»`, (_, typography) => `${guillemetSpace(typography)}»`),
  spaced(";!?", raw`(?<=[\p{L}\p{N})»”\]%€…°²³\ufffc])_?(?=(?:[!?]{1,9}|;)(?:$|[\s»”)\]",…]))`, "^"),
  spaced(";!?", raw`(?<=[^\s«“([])_(?=[;!?])`, "^"),
  spaced(":", raw`(?<=[\p{L}\p{N})»”\]%€…°²³\ufffc])_?(?=:(?:$|[\s»”]))`, "~"),
  spaced(":", raw`(?<=[^\s«“([])_(?=:)`, "~"),
];

const months = `(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)${lettersEnd}`;
const shortMonths = raw`(?:janv|févr|avr|juill|sept|oct|nov|déc)\.`;
const money = "(?:%|‰|€|[kM]€|Mds?€)";
const symbols = "(?:km[²2]?|km/h|m[²³23]|cm|mm|ha|kg|[kMGT]Wh?|[kM]Wc|[kMGT]o|min|°C)";
/** What is counted and never parted from its figure. */
const units = `(?:${[
  symbols,
  "m|t|tonnes?|minutes?|heures?|jours?|semaines?|mois|ans?|années?|euros?|millions?|milliards?",
  "habitants?|élus?|élues|communes?|logements?|emplois?|hectares?|kilomètres?|mètres?|points?",
].join("|")})${raw`(?![\p{L}\p{N}’'-])`}`;
const manyOf = `(?:habitantes|personnes|participants|visiteurs|entreprises|agents|villes|signatures)${lettersEnd}`;
const counted = `(?:_?${money}|_(?:${units}|${manyOf}))`;
/** 192.168.100.200 is the address of a machine. */
const dottedQuad = raw`\d{1,3}(?:\.(?:1\d\d|2[0-4]\d|25[0-5])){3}(?!\d)`;

const numbers: Rule[] = [
  number(raw`(\d{1,15})_?(?=${money}${lettersEnd})`, "$1~"),
  number(raw`(\d{1,15})_(k|Mds?|M)_(?=€)`, "$1~$2~"),
  number(raw`(?<![:,.])([01]?\d|2[0-3])_?[hH]_?([0-5]\d)${wordEnd}`, "$1~h~$2"),
  number(raw`(?<![:.])(\d{1,3})(?:_?h|H)${wordEnd}`, "$1~h"),
  number(raw`(\d{1,15})(?=${symbols}${wordEnd})`, "$1~"),
  number(raw`(\d{1,15}) (?=${units})`, "$1~"),
  number(raw`(1er|[0-3]?\d) (?=${months}|${shortMonths})`, "$1~", "i"),
  // 12.000 is a thousand where nothing else can be meant: not 48.856, which may be a decimal.
  number(raw`(?<![.,/-])(?!${dottedQuad})[1-9]\d{0,2}(?:\.\d{3}){2,5}${wordEnd}(?![./-]\d)`, ungrouped),
  number(raw`(?<![.,/-])[1-9]\d{0,2}\.(?:\d00${wordEnd}(?![./-]\d)|\d{3}(?=,\d|${counted}))`, ungrouped),
  number(raw`(?<![.,]|\d_)[1-9]\d{0,2}(?:_\d{3}){1,5}(?!\d|[./-]\d)`, ungrouped),
  number(raw`(?<![.,/:-]|\d_)[1-9]\d{4,11}(?=(?:,\d{1,2})?${counted})`, grouped),
  number(raw`1_?[eèé]re(s?)${wordEnd}`, "1re$1", "i"),
  number(raw`1_?i?er(s?)${wordEnd}`, "1er$1", "i"),
  // "1ème" is left: nothing says which of 1er and 1re it stands for.
  number(raw`(?!1\D)(\d{1,9})(?:_?i?[eèé]me|è)(s?)${wordEnd}`, "$1e$2", "i"),
  rule("IVX", raw`${wordStart}I[èe]re${wordEnd}`, "Ire"),
  rule("IVX", raw`${wordStart}(?!I(?:_?i?[eèé]me|è))([IVX]{1,8})(?:_?i?[eèé]me|è)(s?)${wordEnd}`, "$1e$2"),
];

const abbreviations: Rule[] = [
  rule("°º", raw`(?<=${wordStart}[nN])[°º](s?)_?(?=\d)`, "°$1~"),
  rule("§", raw`(§{1,2})_?(?=\d)`, "$1~"),
  rule("MDP", raw`${wordStart}(MM?\.|Mmes?|Mlles?|Mgr|Dr|Pr)_(?=\p{Lu}|l[ea]s?_|l[’'])`, "$1~"),
  rule("M", raw`${wordStart}(MM?\.)(?=\p{Lu}\p{Ll})`, "$1~"),
  rule("M", raw`${wordStart}Mr\.?_(?=\p{Lu}|l[ea]_|l[’'])`, "M.~"),
  rule("M", raw`${wordStart}(Mmes?|Mlles?)\._?(?=\p{Lu})`, "$1~"),
  rule(".", raw`(?<=(?<![\p{L}\p{N}.])(?:[pP]|pp|[aA]rts?|[aA]l|[cC]hap|[fF]ig|[vV]ol))\._?(?=\d)`, ".~"),
  rule(".", raw`(?<=${wordStart}[aA]rts?)\._(?=[LRD]\.)`, ".~"),
  rule(".", raw`(?<=(?<![\p{L}\p{N}.])[LRD])\._?(?=\d{3})`, ".~"),
];

const letters: Rule[] = [
  rule("E", raw`(?<!\p{L})E(?=${acute}|(?:${acuteInCapitals})${lettersEnd})`, "É"),
  rule("E", raw`(?<!\p{L})E(?=tres?${lettersEnd}|tes-vous)`, "Ê"),
  rule("I", raw`(?<!\p{L})I(?=les?${lettersEnd}|lots?${lettersEnd})`, "Î"),
  rule(
    "C",
    raw`${sentenceStart}Ca(?=_(?:a|est|ne|n[’']|va|fait|y|se|nous|me|permet|suffit|marche|peut|doit)${lettersEnd})`,
    "Ça",
  ),
  rule("A", raw`${sentenceStart}A(?=_(?:(?:${afterA})${lettersEnd}|(?:L[ae]s?_)?\p{Lu}[\p{L}-]{1,40},))`, "À"),
  rule("oO", `oe(?:${ligatured})`, ([oe = ""]) => (oe === "oe" ? "œ" : "Œ"), "i"),
];

export const typographicRules: readonly Rule[] = [
  ...punctuation,
  ...numbers,
  ...abbreviations,
  ...letters,
  ...regions.map(region),
];

/** What the rule changes where it is tried. @param space where the space before `at` is, or `at` itself */
export function editsBy(rule: Rule, text: string, at: number, space: number, typography: Typography): Edit[] {
  const from = rule.fromSpace ? space : at;
  rule.pattern.lastIndex = from;
  const found = rule.pattern.exec(text);
  return found ? leastEdits(text, { from, to: from + found[0].length, text: rule.to(found, typography) }) : none;
}

const none: Edit[] = [];

function rule(at: string, source: string, to: string | To, flags = ""): Rule {
  const pattern = new RegExp(source.replaceAll("_", raw`[ \u00a0\u202f]`), `yu${flags}`);
  return { at, fromSpace: false, pattern, to: typeof to === "string" ? giving(to) : to };
}

function spaced(at: string, source: string, to: string | To): Rule {
  return { ...rule(at, source, to), fromSpace: true };
}

function number(source: string, to: string | To, flags = ""): Rule {
  return rule("0123456789", wordStart + source, to, flags);
}

function region(name: string): Rule {
  const source = name.replace(/^Î/, "[ÎI]").replaceAll(/[- ]/g, "(?:_|-)").replaceAll("’", "['’]");
  return rule(
    name.startsWith("Î") ? "ÎI" : name.slice(0, 1),
    raw`(?<![\p{L}\p{N}-])${source}(?![\p{L}\p{N}]|-\p{L})`,
    ([found = ""], { regions: spelling }) => (spelling === "asTyped" ? found : name),
  );
}

function giving(template: string): To {
  const parts = template
    .replaceAll("~", "\u00a0")
    .replaceAll("^", "\u202f")
    .split(/\$(\d)/);
  const [whole = ""] = parts;
  if (parts.length === 1) return () => whole;
  return (found) => parts.map((part, index) => (index % 2 === 0 ? part : (found[Number(part)] ?? ""))).join("");
}

function guillemetSpace({ guillemetSpace: space }: Typography): string {
  return space === "narrow" ? "\u202f" : "\u00a0";
}

/** "12.000" or "12 000" → "12 000", whose space does not break. */
function ungrouped([number = ""]: readonly string[]): string {
  return number.replaceAll(/[ .\u202f]/g, "\u00a0");
}

/** "12000" → "12 000" */
function grouped([digits = ""]: readonly string[]): string {
  return digits.replaceAll(/(?<=\d)(?=(?:\d{3}){1,4}$)/g, "\u00a0");
}
