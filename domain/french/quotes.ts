/** Outermost quotes become « and », the ones inside “ and ”, paragraph by paragraph. One without its other half stays. */
export function guillemets(text: string): string {
  return text
    .split(/(\n{2,})/)
    .map(settled)
    .join("");
}

/** Where quotes cross, as in "«oui"», setting one pair lets others be seen; beyond a few turns nobody can tell. */
function settled(paragraph: string): string {
  let current = paragraph;
  for (let turn = 0; turn < 8; turn++) {
    const set = inParagraph(current);
    if (set === current) return set;
    current = set;
  }
  return paragraph;
}

type Kind = "french" | "english" | "straight";
type Pair = { opens: number; closes: number };

function inParagraph(paragraph: string): string {
  const pairs = pairsOf(paragraph);
  if (pairs.length === 0) return paragraph;
  const characters = paragraph.split("");
  let closesOuter = -1;
  for (const pair of pairs.sort((a, b) => a.opens - b.opens)) {
    const inside = pair.opens < closesOuter;
    if (!inside) closesOuter = pair.closes;
    characters[pair.opens] = inside ? "“" : "«";
    characters[pair.closes] = inside ? "”" : "»";
    if (inside) trimInside(characters, pair);
  }
  return characters.join("");
}

function pairsOf(paragraph: string): Pair[] {
  const pairs: Pair[] = [];
  const waiting: { kind: Kind; at: number }[] = [];
  const count = { french: 0, english: 0, straight: 0 };
  for (const found of paragraph.matchAll(/[«»“”"]/g)) {
    const at = found.index;
    const role = roleOf(paragraph, at);
    if (role.opens) {
      waiting.push({ kind: role.kind, at });
      count[role.kind]++;
      continue;
    }
    // What was opened since and never closed is let go.
    while (count[role.kind] > 0) {
      const opened = waiting.pop();
      if (!opened) break;
      count[opened.kind]--;
      if (opened.kind !== role.kind) continue;
      pairs.push({ opens: opened.at, closes: at });
      break;
    }
  }
  return pairs;
}

function roleOf(paragraph: string, at: number): { kind: Kind; opens: boolean } {
  const character = paragraph[at] ?? "";
  if (character !== '"')
    return { kind: "«»".includes(character) ? "french" : "english", opens: "«“".includes(character) };
  const before = paragraph[at - 1] ?? " ";
  const after = paragraph[at + 1] ?? " ";
  return { kind: "straight", opens: /[\s([«“’'*_–-]/.test(before) && !/[\s»”.,;:!?)\]…]/.test(after) };
}

// « a « b » c » becomes « a “b” c »: the inner spaces of the guillemets go with them.
function trimInside(characters: string[], { opens, closes }: Pair): void {
  for (let at = opens + 1; at < closes && /[ \u00a0\u202f]/.test(characters[at] ?? ""); at++) characters[at] = "";
  for (let at = closes - 1; at > opens && /^[ \u00a0\u202f]?$/.test(characters[at] ?? ""); at--) characters[at] = "";
}
