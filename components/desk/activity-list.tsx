import Link from "next/link";
import { meetingAddress } from "#components/meeting/meeting-address.ts";
import { Moment } from "#components/ui/moment.tsx";
import { type ActivityGroup, type ActivityLine, groupActivity } from "./group-activity.ts";

type Props = { lines: readonly ActivityLine[]; limit: number };

/** Who did what lately, newest first. */
export function ActivityList({ lines, limit }: Props) {
  if (lines.length === 0) return <p className="text-ink-soft">Rien n’a encore été fait ici.</p>;
  return (
    <ol>
      {groupActivity(lines)
        .slice(0, limit)
        .map((group) => (
          <li key={group.id} className="group relative border-line border-b py-3 last:border-b-0">
            <About group={group} />
            <p className="line-clamp-3 break-words">
              {group.actorName} {group.sentence}
              {group.others > 0 ? <Others count={group.others} /> : null}
            </p>
            <p className="text-ink-soft text-sm">
              <Moment at={group.at} />
            </p>
          </li>
        ))}
    </ol>
  );
}

function Others({ count }: { count: number }) {
  return (
    <span className="text-ink-soft">
      , après {count === 1 ? "une autre modification" : `${count} autres modifications`}
    </span>
  );
}

function About({ group: { meeting } }: { group: ActivityGroup }) {
  if (meeting === null) return null;
  return (
    <Link
      href={meetingAddress(meeting.id, "history")}
      prefetch={false}
      className="stretched row-title line-clamp-2 break-words"
    >
      {meeting.title}
    </Link>
  );
}
