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
        <li key={id} className="relative -mx-3 border-line border-b px-3 py-3 hover:bg-wash">
          <p className="text-ink-soft first-letter:uppercase">
            {date === today ? "aujourd’hui" : dateInWords(date)}
            {startTime === null ? null : <>, {timeInWords(startTime)}</>}
          </p>
          <Link
            href={meetingAddress(id)}
            className="stretched line-clamp-3 break-words font-semibold no-underline hover:underline"
          >
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
