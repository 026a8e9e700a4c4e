import { parisDay } from "#domain/french/dates.ts";

export type ActivityLine = {
  id: number;
  at: number;
  actorName: string;
  sentence: string;
  meeting: { id: string; title: string } | null;
};
/** The latest of several things that one person did to one meeting in one go, and how many came before it. */
export type ActivityGroup = ActivityLine & { others: number };

/** `lines`, newest first, with what one person did in a row to the same meeting on the same day told as one. */
export function groupActivity(lines: readonly ActivityLine[]): ActivityGroup[] {
  const groups: ActivityGroup[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && isSameWork(last, line)) last.others += 1;
    else groups.push({ ...line, others: 0 });
  }
  return groups;
}

function isSameWork(one: ActivityLine, other: ActivityLine): boolean {
  return (
    one.meeting !== null &&
    one.meeting.id === other.meeting?.id &&
    one.actorName === other.actorName &&
    parisDay(one.at) === parisDay(other.at)
  );
}
