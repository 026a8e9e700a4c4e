import type { DirectoryEntry, Kind, Part, Place } from "./schema.ts";

type Placed = { part: Part; sequenceId: string | null };

export function isIn(place: Place, intervention: Placed): boolean {
  if (place.part !== "sequence") return intervention.part === place.part;
  return intervention.part === "sequence" && intervention.sequenceId === place.sequenceId;
}

export function placeOf({ part, sequenceId }: Placed): Place {
  if (part !== "sequence") return { part };
  if (sequenceId === null) throw new Error("An intervention of a séquence has no séquence.");
  return { part, sequenceId };
}

/** What usually comes there: the host welcomes, the president introduces, then the séquences, then a closing. */
export function usualKind(place: Place, already: number): Kind {
  if (place.part === "opening") return (["welcome", "introduction"] as const)[already] ?? "intervention";
  if (place.part === "closing") return already === 0 ? "closing" : "plainText";
  return "intervention";
}

/** Whether somebody is expected to be named at the head of it. */
export function hasSpeaker(kind: Kind): boolean {
  return kind !== "plainText" && kind !== "discussion" && kind !== "closing";
}

/** Whether the directory no longer calls somebody as they are frozen in an intervention. */
export function differsFrom(entry: DirectoryEntry, speaker: DirectoryEntry): boolean {
  return entry.name !== speaker.name || entry.officeGender !== speaker.officeGender;
}
