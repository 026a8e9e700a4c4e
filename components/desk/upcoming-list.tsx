import Link from "next/link";
import { meetingAddress } from "#components/meeting/meeting-address.ts";
import { dateInWords, timeInWords } from "#domain/french/dates.ts";

type UpcomingMeeting = {
  id: string;
  title: string;
  date: string;
  place: string | null;
  startTime: string | null;
  isSheetComplete: boolean;
};

type Props = { meetings: readonly UpcomingMeeting[]; today: string };

export function UpcomingList({ meetings, today }: Props) {
  if (meetings.length === 0) return <p className="text-ink-soft">Aucune rencontre n’est prévue.</p>;
  return (
    <ul>
      {meetings.map(({ id, title, date, place, startTime, isSheetComplete }) => (
        <li key={id} className="group relative border-line border-b py-3 last:border-b-0">
          <p className="text-ink-soft first-letter:uppercase">
            {date === today ? "aujourd’hui" : dateInWords(date)}
            {startTime === null ? null : <>, {timeInWords(startTime)}</>}
          </p>
          <Link href={meetingAddress(id)} prefetch={false} className="stretched row-title line-clamp-3 break-words">
            {title}
          </Link>
          {place === null && isSheetComplete ? null : (
            <p className="text-ink-soft">
              {place}
              {place !== null && !isSheetComplete ? " · " : null}
              {isSheetComplete ? null : "fiche à compléter"}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
