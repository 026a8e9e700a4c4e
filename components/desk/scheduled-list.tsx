import { meetingAddress } from "#components/meeting/meeting-address.ts";
import { momentInWords } from "#domain/french/dates.ts";
import { MeetingTitle } from "./waiting-list.tsx";

type Line = {
  id: string;
  title: string;
  date: string;
  place: string | null;
  scheduled: { dueAt: number; trouble: string | null; isWaiting: boolean };
};

/** What goes out by itself, and when; what should have, and why it did not. */
export function ScheduledList({ meetings }: { meetings: readonly Line[] }) {
  return (
    <ul>
      {meetings.map((meeting) => (
        <li key={meeting.id} className="group relative border-line border-b py-3 last:border-b-0">
          <MeetingTitle meeting={meeting} href={meetingAddress(meeting.id, "recap")} />
          <p>
            {meeting.scheduled.isWaiting ? "Paraîtra le" : "Devait paraître le"}{" "}
            {momentInWords(meeting.scheduled.dueAt)}
          </p>
          {meeting.scheduled.trouble === null ? null : <p className="text-warning">{meeting.scheduled.trouble}</p>}
        </li>
      ))}
    </ul>
  );
}
