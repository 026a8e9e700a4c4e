import { mostEdits, wordDiff } from "../french/word-diff.ts";
import { printedWords } from "../recap/printed-words.ts";
import type { Recap, RecapBlock } from "../recap/schema.ts";
import type { Change } from "./schema.ts";

type Part = { id: string; label: string; words: string };

/** What somebody who reads `after` finds different from `before`; removed parts stand where they were. */
export function changesBetween(before: Recap, after: Recap): Change[] {
  const old = partsOf(before);
  const young = partsOf(after);
  const moved = movedBetween(old, young);
  // Many texts rewritten together cost no more than one: each is allowed fewer edits.
  const changed = young.filter(({ id, words }) => old.some((part) => part.id === id && part.words !== words));
  const edits = Math.max(1, Math.floor(mostEdits / Math.sqrt(changed.length)));

  return inReadingOrder(old, young).flatMap((id) => {
    const was = old.find((part) => part.id === id);
    const is = young.find((part) => part.id === id);
    const change = changeOf(was, is, moved.has(id), edits);
    return change ? [change] : [];
  });
}

function changeOf(was: Part | undefined, is: Part | undefined, hasMoved: boolean, edits: number): Change | null {
  if (!is) return was ? { id: was.id, label: was.label, kind: "removed", words: wordDiff(was.words, "") } : null;
  if (!was) return { id: is.id, label: is.label, kind: "added", words: wordDiff("", is.words) };
  if (was.words !== is.words)
    return { id: is.id, label: is.label, kind: "changed", words: wordDiff(was.words, is.words, edits) };
  return hasMoved ? { id: is.id, label: is.label, kind: "moved", words: wordDiff(is.words, is.words) } : null;
}

function partsOf(recap: Recap): Part[] {
  const { place } = recap;
  const heading: Part[] = [
    { id: "title", label: "Titre", words: recap.title },
    {
      id: "date",
      label: "Date et heures",
      words: [recap.date, recap.startTime, recap.endTime].filter(Boolean).join(" "),
    },
    { id: "place", label: "Lieu", words: place ? `${place.commune} (${place.departement})` : "" },
    { id: "venue", label: "Salle", words: recap.venue ?? "" },
    { id: "theme", label: "Thème", words: recap.theme ?? "" },
    { id: "partners", label: "Partenaires", words: recap.partners.join(", ") },
    { id: "attendance", label: "Participation", words: recap.attendanceText ?? String(recap.attendanceCount ?? "") },
  ];
  return [...heading, ...recap.blocks.map(partOf)];
}

function partOf(block: RecapBlock): Part {
  const names = block.type === "sequence" ? "" : block.speakers.map((speaker) => speaker.name).join(", ");
  const label = block.type === "sequence" ? "Séquence" : names || "Texte";
  return { id: block.id, label, words: printedWords(block) };
}

/** The parts whose order changed relatively to those that both have: the fewest that explain it. */
function movedBetween(old: readonly Part[], young: readonly Part[]): Set<string> {
  const rank = new Map(old.map((part, index) => [part.id, index]));
  const common = young.flatMap((part) => (rank.has(part.id) ? [part.id] : []));
  const kept = new Set(longestRising(common, (id) => rank.get(id) ?? 0));
  return new Set(common.filter((id) => !kept.has(id)));
}

function longestRising(ids: readonly string[], rankOf: (id: string) => number): string[] {
  const best: string[][] = [];
  for (const id of ids) {
    const before = best.filter((run) => rankOf(run.at(-1) ?? id) < rankOf(id));
    const longest = before.reduce<string[]>((a, b) => (b.length > a.length ? b : a), []);
    best.push([...longest, id]);
  }
  return best.reduce<string[]>((a, b) => (b.length > a.length ? b : a), []);
}

/** The order of `young`, with what only `old` has put back after what it followed. */
function inReadingOrder(old: readonly Part[], young: readonly Part[]): string[] {
  const order = young.map((part) => part.id);
  for (const [index, part] of old.entries()) {
    if (order.includes(part.id)) continue;
    const before = old[index - 1];
    order.splice(before ? order.indexOf(before.id) + 1 : 0, 0, part.id);
  }
  return order;
}
