import { meetingAddress } from "#components/meeting/meeting-address.ts";
import { MeetingTitle } from "./waiting-list.tsx";

type Line = { id: string; title: string; date: string; place: string | null };

/** Recaps that the public reads as they were before the latest changes. */
export function ChangedList({ meetings }: { meetings: readonly Line[] }) {
  return (
    <ul>
      {meetings.map((meeting) => (
        <li key={meeting.id} className="group relative border-line border-b py-3 last:border-b-0">
          <MeetingTitle meeting={meeting} href={meetingAddress(meeting.id, "recap")} />
        </li>
      ))}
    </ul>
  );
}
