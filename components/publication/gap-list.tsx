import Link from "next/link";
import { meetingAddress } from "#components/meeting/meeting-address.ts";
import type { Gap } from "#domain/recap/rules.ts";

/** What is missing, each leading to the place where it is put right. */
export function GapList({ meetingId, gaps }: { meetingId: string; gaps: readonly Gap[] }) {
  return (
    <ul className="mt-2 space-y-2">
      {gaps.map((gap) => (
        <li key={`${gap.anchor}${gap.message}`}>
          <Link href={addressOf(meetingId, gap)} className="link wrap-anywhere inline-block min-h-6">
            {gap.message}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function addressOf(meetingId: string, { tab, anchor }: Gap): string {
  const place = tab === "interventions" ? `intervention-${anchor}` : anchor;
  return meetingAddress(meetingId, tab) + (anchor === null ? "" : `#${place}`);
}
