import type { Gender } from "./grammar.ts";
import { guillemets } from "./quotes.ts";

/** 1 → "1er" or "1re", 2 → "2e" (Imprimerie nationale); the suffix is set in superscript where the output can. */
export function ordinal(number: number, gender: Gender): { number: string; suffix: string } {
  if (number === 1) return { number: "1", suffix: gender === "feminine" ? "re" : "er" };
  return { number: String(number), suffix: "e" };
}

/** Cuts a text at the letters of its ordinals, to be set in superscript: "la 2e séquence", "XXIe siècle". */
export function superscripts(text: string): { text: string; superscript?: true }[] {
  const parts: { text: string; superscript?: true }[] = [];
  let from = 0;
  for (const found of text.matchAll(/(?<![\p{L}\p{N}])(?:1(ers?|res?)|(?:\d+|[IVX]+)(es?))(?![\p{L}\p{N}])/gu)) {
    const suffix = found[1] ?? found[2] ?? "";
    const at = found.index + found[0].length - suffix.length;
    parts.push({ text: text.slice(from, at) }, { text: suffix, superscript: true });
    from = at + suffix.length;
  }
  return from < text.length ? [...parts, { text: text.slice(from) }] : parts;
}

/**
 * The text as a French printer would set it ("Lexique des règles typographiques en usage à l’Imprimerie nationale"):
 * spaces that do not break, « », ’, –, …, œ, À and É, 12 000, 1re and 2e. For published text, plain or in Markdown.
 * Idempotent. Leaves addresses, e-mails, hours like 10:30, code and link targets as they are.
 */
export function typographic(text: string): string {
  const kept: string[] = [];
  const open = text.replace(untouchable, (found) => {
    kept.push(found);
    return mark;
  });
  const set = rules.reduce((current, rule) => rule(current), open);
  let next = 0;
  return set.replaceAll(mark, () => kept[next++] ?? "");
}

// Stands for what is kept; a mark already in the text is kept like the rest, so that none is lost or invented.
const mark = "\ue000";
const untouchable = new RegExp(
  [
    mark,
    "`[^`]*`",
    "(?<=\\])\\([^()\\s]*\\)",
    '(?:https?://|www\\.|mailto:)[^\\s<>«»"“”]*[^\\s<>«»"“”.,;:!?)\\]…’\']',
    "(?<![\\w.+-])[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+",
    "(?<![\\d:])\\d{1,2}:\\d{2}(?::\\d{2})?(?![\\d:])",
    "&#?\\w+;",
  ].join("|"),
  "gu",
);

const nbsp = "\u00a0";
const thin = "\u202f";
const months = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre";
const units =
  "km²?|m²|cm|mm|ha|kg|tonnes?|kWh|MWh|MW|minutes?|heures?|jours?|mois|ans?|euros?|millions?|milliards?|habitants?|élus?|communes?|logements?|emplois?|hectares?|kilomètres?|mètres?|points?";
const sentenceStart = "(?<=^(?:[-*+>]\\s+)?|[.!?…]\\s|«\\s)";

// Rules that would be tried at every letter look first at the one character that they begin with.
const rules: ((text: string) => string)[] = [
  replacing(/(?<=\S) {2,}(?=\S)/g, " "),
  // Apostrophes, ellipses, dashes.
  replacing(/(?<=[\p{L}\p{N}])['‘´](?=[\p{L}\p{N}«“"*_\ue000])/gu, "’"),
  replacing(/(?<!\p{L})etc(?:[.…]{2,}|…)/gu, "etc."),
  replacing(/\.{3,}/g, "…"),
  replacing(/(?<=[^\s>] )(?:-{1,2}|—)(?= \S)/g, "–"),
  // Quotes first: the spaces below depend on them.
  guillemets,
  replacing(/(?<=[\p{L}\p{N})»”])[ \u00a0\u202f]+(?=[,.](?:[\s»”]|$))/gu, ""),
  replacing(/«[ \u00a0\u202f]*(?=\S)/g, `«${nbsp}`),
  replacing(/(?<=\S)[ \u00a0\u202f]*»/g, `${nbsp}»`),
  replacing(
    /(?=[ \u00a0\u202f!?;])(?<=[\p{L}\p{N})»”\]%€*_…\ue000])[ \u00a0\u202f]*(?=(?:[!?]+|;)(?:$|[\s»”)\]*_"]))/gu,
    thin,
  ),
  replacing(/(?<=[^\s«“([])[ \u00a0\u202f]+(?=[;!?](?!\[))/g, thin),
  replacing(/(?=[ \u00a0\u202f:])(?<=[\p{L}\p{N})»”\]%€*_…\ue000])[ \u00a0\u202f]*(?=:(?:$|[\s»”]))/gu, nbsp),
  replacing(/(?<=[^\s«“([])[ \u00a0\u202f]+(?=:)/g, nbsp),
  // Hours, then numbers with what they count.
  replacing(/(?<=\d)[ \u00a0\u202f]*(?=(?:%|€|[kM]€|Md€)(?!\p{L}))/gu, nbsp),
  replacing(/(?<![\p{L}\p{N}:,.])([01]?\d|2[0-3])[ \u00a0\u202f]?h(?![\p{L}\p{N}])/gu, `$1${nbsp}h`),
  replacing(
    /(?<![\p{L}\p{N}:,.])([01]?\d|2[0-3])[ \u00a0\u202f]?h[ \u00a0\u202f]?([0-5]\d)(?![\p{L}\p{N}])/gu,
    `$1${nbsp}h${nbsp}$2`,
  ),
  replacing(/(?<![\p{L}\p{N}.,/-])[1-9]\d{0,2}(?:\.\d{3})+(?![\p{L}\p{N}]|[./-]\d)/gu, (n) => n.replaceAll(".", nbsp)),
  replacing(/(?<![\p{L}\p{N}.,]|\d[ \u00a0\u202f])[1-9]\d{0,2}(?:[ \u202f]\d{3})+(?!\d|[./-]\d)/gu, (n) =>
    n.replace(/[ \u202f]/g, nbsp),
  ),
  replacing(new RegExp(`(?<=\\d) (?=(?:${units})(?!\\p{L}))`, "gu"), nbsp),
  replacing(new RegExp(`(?<=(?<![\\p{L}\\p{N}])(?:1er|[0-3]?\\d)) (?=(?:${months})(?!\\p{L}))`, "gu"), nbsp),
  replacing(/(?<!\p{L})[nN][°º][ \u00a0\u202f]*(?=\d)/gu, `n°${nbsp}`),
  replacing(/(?<=(?<![\p{L}\p{N}])(?:MM?\.|Mmes?|Mlles?|Dr|Pr)) (?=\p{Lu}|l[ea] |l’)/gu, nbsp),
  // Ordinals.
  replacing(/(?<![\p{L}\p{N}])1[eè]re(s?)(?![\p{L}\p{N}_\ue000])/gu, "1re$1"),
  replacing(/(?<![\p{L}\p{N}])1ier(s?)(?![\p{L}\p{N}_\ue000])/gu, "1er$1"),
  replacing(/(?<![\p{L}\p{N}])(\d+|[IVX]+)(?:i?[eè]me|è)(s?)(?![\p{L}\p{N}_\ue000])/gu, "$1e$2"),
  // Ligatures and accented capitals, in the words that cannot be anything else.
  replacing(/(?<=(?<!\p{L})(?:c|ch|s|v|n|b|m|man)?)oeu(?=(?:rs?|vre(?:s|r|nt)?|vré|x|ds?|fs?)?(?!\p{L}))/giu, (w) =>
    w.replace(/oe/, "œ").replace(/Oe/, "Œ").replace(/OE/, "Œ"),
  ),
  replacing(/(?<!\p{L})(o|O)eil(?!\p{L})/gu, (w) => (w.startsWith("O") ? "Œil" : "œil")),
  replacing(
    /(?<!\p{L})E(?=(?:tats?|coles?|conomie|cologie|ducation|galité|glises?|lue?s?|lysée|nergies?|quipes?|tudes?)(?!\p{L}))/gu,
    "É",
  ),
  replacing(
    new RegExp(
      `${sentenceStart}A(?= (?:la|ce|cet|cette|ces|son|sa|ses|leurs?|nos|notre|chaque|tous|toutes|travers|partir|propos|terme|titre|noter|l’\\p{L}+)(?!\\p{L}))`,
      "gmu",
    ),
    "À",
  ),
];

function replacing(pattern: RegExp, replacement: string | ((found: string) => string)): (text: string) => string {
  return typeof replacement === "string"
    ? (text) => text.replace(pattern, replacement)
    : (text) => text.replace(pattern, (found: string) => replacement(found));
}
