import Link from "next/link";
import { kindLabels, stateLabels } from "#domain/meeting/labels.ts";
import type { MeetingFilter } from "#domain/meeting/schema.ts";
import { isNarrowed, type ListedRegion, listAddress, wholeList } from "./list-address.ts";

type Props = { filter: MeetingFilter; total: number; regions: readonly ListedRegion[] };

/** How many meetings there are, and what the list has been narrowed to, each with a way to take it back. */
export function FilterChips({ filter, total, regions }: Props) {
  const narrowings = narrowingsOf(filter, regions);
  return (
    <div className="mt-5 mb-2 flex min-h-8 flex-wrap items-center gap-x-3 gap-y-2">
      <p role="status" className="text-ink-soft">
        {countInWords(total)}
      </p>
      {narrowings.map(({ words, without }) => (
        <Link
          key={words}
          href={listAddress({ ...filter, ...without, page: 1 }, regions)}
          scroll={false}
          className="inline-flex min-h-11 max-w-full items-center gap-1.5 rounded-full border border-line-strong bg-surface px-3 text-sm no-underline hover:border-ink sm:min-h-8"
        >
          <span className="truncate">{words}</span>
          <svg viewBox="0 0 12 12" className="size-2.5 shrink-0" aria-hidden="true">
            <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" strokeWidth="1.6" />
          </svg>
          <span className="sr-only">: retirer ce filtre</span>
        </Link>
      ))}
      {isNarrowed(filter) && narrowings.length > 1 ? (
        <Link href={listAddress({ ...wholeList, sort: filter.sort }, regions)} scroll={false} className="link text-sm">
          Tout effacer
        </Link>
      ) : null}
    </div>
  );
}

function narrowingsOf(filter: MeetingFilter, regions: readonly ListedRegion[]) {
  const { search, region, year, state, kind } = filter;
  const narrowings: { words: string; without: Partial<MeetingFilter> }[] = [];
  const regionName = regions.find(({ code }) => code === region)?.name;
  if (search !== "") narrowings.push({ words: `« ${search} »`, without: { search: "" } });
  if (regionName) narrowings.push({ words: regionName, without: { region: null } });
  if (year !== null) narrowings.push({ words: String(year), without: { year: null } });
  if (state !== null) narrowings.push({ words: stateLabels[state], without: { state: null } });
  if (kind !== null) narrowings.push({ words: kindLabels[kind], without: { kind: null } });
  return narrowings;
}

function countInWords(total: number): string {
  if (total === 0) return "Aucune rencontre";
  return total === 1 ? "1 rencontre" : `${new Intl.NumberFormat("fr-FR").format(total)} rencontres`;
}
