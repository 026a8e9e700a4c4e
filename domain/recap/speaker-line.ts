import { capitalised, definite, type Gender, isPlural } from "../french/grammar.ts";

export type LinePart = { text: string; bold?: true };

type Speaker = {
  name: string;
  /** Gender of the office as printed: "La Maire" or "Le Maire". */
  officeGender: Gender;
  /** Each as printed, in order: "Maire de Barentin (76)". */
  capacities: readonly string[];
};

type Introduction = {
  form: "nameFirst" | "capacityFirst" | "representing" | "none";
  /** "En mot d’accueil", with or without its comma; "" for none. */
  leadIn: string;
  /** The body that somebody represents, with its article: "l’Agence nationale de la cohésion des territoires". */
  represented: { name: string; gender: Gender } | null;
  speakers: readonly Speaker[];
};

/** What comes after the line: the rest of its sentence, a sentence or block of its own, or nothing. See `whatFollows`. */
type Following = "sentence" | "block" | "nothing";

/**
 * The opening of the sentence that says who speaks, in parts of which the names are bold; the text follows at once.
 *
 * - before the rest of the sentence it ends with ", " ("**Benjamin Dumortier**, Maire de Cysoing (59), " + "s’est félicité…")
 *   or with a space after a bare name ("**Christophe Bouillon** " + "est revenu…");
 * - before a block (a list, a quotation, a text that opens with a capital) it ends with " :";
 * - before nothing it ends with ".".
 *
 * Form "none" gives the lead-in alone, or no part at all. A form that lacks what it needs falls back on the name first.
 */
export function speakerLine(introduction: Introduction, following: Following = "sentence"): LinePart[] {
  const opening = introductionParts(introduction);
  const leadIn = leadInText(introduction.leadIn);
  if (opening.length === 0) return leadIn === "" ? [] : [{ text: leadIn }];

  const parts = leadIn === "" ? capitaliseFirst(opening) : [{ text: leadIn }, ...opening];
  return merge(ended(parts, following));
}

/** What the text of an intervention (Markdown) is to its speaker line. */
export function whatFollows(markdown: string): Following {
  const text = markdown.trimStart();
  if (text === "") return "nothing";
  if (/^(?:[-*+]\s|\d+[.)]\s|>|#)/.test(text)) return "block";
  // A sentence that goes on begins with a small letter; a capital, a figure or a guillemet begins another.
  return /^[*_[\\]*\p{Ll}/u.test(text) ? "sentence" : "block";
}

function introductionParts({ form, represented, speakers }: Introduction): LinePart[] {
  if (form === "none") return [];
  if (form === "representing" && represented !== null) return representing(represented, speakers);
  if (form === "capacityFirst") return enumerate(speakers.map(capacityThenName));
  return enumerate(speakers.map(nameThenCapacities));
}

function representing(represented: { name: string; gender: Gender }, speakers: readonly Speaker[]): LinePart[] {
  const name = represented.name.trim().replaceAll("'", "’");
  if (speakers.length === 0) return [{ text: name }];
  const agreed = `représenté${represented.gender === "feminine" ? "e" : ""}${isPlural(name) ? "s" : ""}`;
  return [{ text: `${name}, ${agreed} par ` }, ...closedApposition(enumerate(speakers.map(nameThenCapacities)))];
}

function nameThenCapacities({ name, capacities }: Speaker): LinePart[] {
  const bold = { text: name, bold: true as const };
  return capacities.length === 0 ? [bold] : [bold, { text: `, ${capacities.join(", ")},` }];
}

function capacityThenName(speaker: Speaker): LinePart[] {
  const [first, ...others] = speaker.capacities;
  if (first === undefined) return nameThenCapacities(speaker);
  const capacities = [definite(first, speaker.officeGender), ...others].join(", ");
  return [{ text: `${capacities}, ` }, { text: speaker.name, bold: true }, { text: "," }];
}

// An apposition already ends with its comma, so "et" or the next speaker follow a space; a bare name asks for one before the next.
function enumerate(speakers: LinePart[][]): LinePart[] {
  return speakers.flatMap((parts, index) => {
    if (index === 0) return parts;
    const comma = endsWithComma(speakers[index - 1] ?? []) || index === speakers.length - 1 ? "" : ",";
    const and = index === speakers.length - 1 ? " et " : " ";
    return [{ text: comma + and }, ...parts];
  });
}

// "…, représentée par Julien Megdoud, accompagne": the participle opens an apposition that has to be closed.
function closedApposition(parts: LinePart[]): LinePart[] {
  return endsWithComma(parts) ? parts : [...parts, { text: "," }];
}

function endsWithComma(parts: LinePart[]): boolean {
  return parts.at(-1)?.text.endsWith(",") ?? false;
}

function ended(parts: LinePart[], following: Following): LinePart[] {
  if (following === "sentence") return [...parts, { text: " " }];
  const last = parts.at(-1);
  const open =
    last !== undefined && endsWithComma(parts) ? [...parts.slice(0, -1), { text: last.text.slice(0, -1) }] : parts;
  return [...open, { text: following === "block" ? "\u00a0: " : "." }];
}

function leadInText(leadIn: string): string {
  const text = leadIn.trim();
  if (text === "") return "";
  return `${capitalised(text)}${/[\p{L}\p{N})»”]$/u.test(text) ? "," : ""} `;
}

function capitaliseFirst([first, ...others]: LinePart[]): LinePart[] {
  return first === undefined ? [] : [first.bold ? first : { text: capitalised(first.text) }, ...others];
}

function merge(parts: LinePart[]): LinePart[] {
  const merged: LinePart[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (last && last.bold === part.bold) merged[merged.length - 1] = { ...last, text: last.text + part.text };
    else if (part.text !== "") merged.push(part);
  }
  return merged;
}
