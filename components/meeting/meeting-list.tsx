import { DataList } from "#components/ui/data-list.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { shortDate } from "#domain/french/dates.ts";
import { kindLabels } from "#domain/meeting/labels.ts";
import type { MeetingFilter, MeetingKind, MeetingState } from "#domain/meeting/schema.ts";
import { type ListedRegion, listAddress } from "./list-address.ts";
import { meetingAddress } from "./meeting-address.ts";
import { MeetingStateWord } from "./meeting-state.tsx";

type ListedMeeting = {
  id: string;
  title: string;
  kind: MeetingKind;
  date: string;
  place: string | null;
  state: MeetingState;
};

type Props = {
  meetings: readonly ListedMeeting[];
  total: number;
  pageSize: number;
  filter: MeetingFilter;
  regions: readonly ListedRegion[];
};

export function MeetingList({ meetings, total, pageSize, filter, regions }: Props) {
  return (
    <>
      <DataList
        caption="Rencontres"
        rows={meetings}
        rowKey={(meeting) => meeting.id}
        href={(meeting) => meetingAddress(meeting.id)}
        columns={[
          { header: "Rencontre", cell: (meeting) => <span className="line-clamp-3">{meeting.title}</span> },
          {
            header: "Date",
            width: "w-36",
            cell: (meeting) => <time dateTime={meeting.date}>{shortDate(meeting.date)}</time>,
            sort: sortByDate(filter, regions),
          },
          { header: "Commune", width: "w-56", cell: (meeting) => meeting.place },
          { header: "Nature", width: "w-44", wideOnly: true, cell: (meeting) => kindLabels[meeting.kind] },
          { header: "État", width: "w-56", cell: (meeting) => <MeetingStateWord state={meeting.state} /> },
        ]}
      />
      <Pagination
        page={filter.page}
        pageSize={pageSize}
        total={total}
        noun="rencontres"
        hrefFor={(page) => listAddress({ ...filter, page }, regions)}
      />
    </>
  );
}

function sortByDate(filter: MeetingFilter, regions: readonly ListedRegion[]) {
  const next = filter.sort === "newest" ? "oldest" : "newest";
  const directions = { newest: "descending", oldest: "ascending", recentlyChanged: undefined } as const;
  return { href: listAddress({ ...filter, sort: next, page: 1 }, regions), direction: directions[filter.sort] };
}
