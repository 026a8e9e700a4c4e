import Link from "next/link";
import { meetingAddress } from "#components/meeting/meeting-address.ts";
import { Moment } from "#components/ui/moment.tsx";

type Line = {
  id: number;
  at: number;
  actorName: string;
  sentence: string;
  meeting: { id: string; title: string } | null;
};

/** Who did what lately, newest first. */
export function ActivityList({ lines }: { lines: readonly Line[] }) {
  if (lines.length === 0) return <p className="text-ink-soft">Rien n’a encore été fait ici.</p>;
  return (
    <ol className="space-y-3">
      {lines.map((line) => (
        <li key={line.id}>
          <p className="line-clamp-4 break-words">
            {line.actorName} <Sentence line={line} />
          </p>
          <p className="text-ink-soft text-sm">
            <Moment at={line.at} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function Sentence({ line: { sentence, meeting } }: { line: Line }) {
  if (meeting === null) return sentence;
  return (
    <Link
      href={meetingAddress(meeting.id, "history")}
      prefetch={false}
      className="decoration-line-strong underline-offset-4 hover:text-accent-strong"
    >
      {sentence}
    </Link>
  );
}
