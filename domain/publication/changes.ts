import { dateInWords, timeInWords } from "../french/dates.ts";
import { mostEdits, wordDiff } from "../french/word-diff.ts";
import { kindLabels } from "../intervention/labels.ts";
import { kindLabels as meetingKindLabels } from "../meeting/labels.ts";
import { quoted } from "../recap/phrases.ts";
import { printedWords } from "../recap/printed-words.ts";
import type { Recap, RecapBlock, RecapIntervention } from "../recap/schema.ts";
import type { Change } from "./schema.ts";

type Part = {
  id: string;
  label: string;
  words: string;
  /** What stands behind equal words: bold, the address of a link. */
  markup?: string;
  /** What is said of the part without being printed in it. */
  details?: { id: string; label: string; words: string }[];
  place?: RecapIntervention["part"];
};

/** What somebody who reads `after` finds different from `before`; removed parts stand where they were. */
export function changesBetween(before: Recap, after: Recap): Change[] {
  const old = partsOf(before);
  const young = partsOf(after);
  const moved = movedBetween(old, young);
  // Many texts rewritten together cost no more than one: each is allowed fewer edits.
  const changed = young.filter((part) => old.some((was) => was.id === part.id && isRewritten(was, part)));
  const edits = Math.max(1, Math.floor(mostEdits / Math.sqrt(changed.length)));

  return inReadingOrder(old, young).flatMap((id) => {
    const was = old.find((part) => part.id === id);
    const is = young.find((part) => part.id === id);
    if (was && is) return [...changesOf(was, is, moved.has(id), edits), ...changedDetails(was, is)];
    return is
      ? [changeOf(is, "added", wordDiff("", is.words))]
      : was
        ? [changeOf(was, "removed", wordDiff(was.words, ""))]
        : [];
  });
}

function changesOf(was: Part, is: Part, hasMoved: boolean, edits: number): Change[] {
  if (was.words !== is.words) return [changeOf(is, "changed", wordDiff(was.words, is.words, edits))];
  if (isRewritten(was, is)) return [changeOf(is, "changed", wordDiff(was.markup ?? "", is.markup ?? "", edits))];
  return hasMoved || was.place !== is.place ? [changeOf(is, "moved", wordDiff(is.words, is.words))] : [];
}

function isRewritten(was: Part, is: Part): boolean {
  return was.words !== is.words || was.markup !== is.markup;
}

function changedDetails(was: Part, is: Part): Change[] {
  return (is.details ?? []).flatMap((detail) => {
    const before = was.details?.find(({ id }) => id === detail.id)?.words ?? "";
    return before === detail.words ? [] : [changeOf(detail, "changed", wordDiff(before, detail.words))];
  });
}

function changeOf({ id, label }: Part, kind: Change["kind"], words: Change["words"]): Change {
  return { id, label, kind, words };
}

function partsOf(recap: Recap): Part[] {
  const { place } = recap;
  const heading: Part[] = [
    { id: "title", label: "Titre", words: recap.title },
    { id: "kind", label: "Nature", words: meetingKindLabels[recap.kind] },
    {
      id: "date",
      label: "Date et heures",
      words: [dateInWords(recap.date), ...[recap.startTime, recap.endTime].flatMap(hourInWords)].join(", "),
    },
    { id: "place", label: "Lieu", words: place ? `${place.commune} (${place.departement})` : "" },
    { id: "venue", label: "Salle", words: recap.venue ?? "" },
    { id: "theme", label: "Thème", words: recap.theme ? quoted(recap.theme) : "" },
    { id: "partners", label: "Partenaires", words: recap.partners.join(", ") },
    { id: "attendance", label: "Participation", words: recap.attendanceText ?? String(recap.attendanceCount ?? "") },
  ];
  return [...heading, ...recap.blocks.map(partOf)];
}

function hourInWords(time: string | null): string[] {
  return time === null ? [] : [timeInWords(time)];
}

function partOf(block: RecapBlock): Part {
  const words = printedWords(block);
  if (block.type === "sequence") return { id: block.id, label: "Séquence", words };

  const label = block.speakers.map((speaker) => speaker.name).join(", ") || "Texte";
  const details = [
    { id: `${block.id}.kind`, label: `${label}, nature`, words: kindLabels[block.kind] },
    { id: `${block.id}.themes`, label: `${label}, thèmes`, words: block.themes.join(", ") },
  ];
  return { id: block.id, label, words, markup: block.text, details, place: block.part };
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
