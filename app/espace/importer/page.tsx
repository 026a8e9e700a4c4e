import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { requireActor } from "#app/_server/session.ts";
import { readPage } from "#components/directory/directory-address.ts";
import { AsideButton } from "#components/import/aside-button.tsx";
import { DropZone } from "#components/import/drop-zone.tsx";
import { importsAddress, readImportsView } from "#components/import/import-address.ts";
import { ImportList } from "#components/import/import-list.tsx";
import { ReadingProgress } from "#components/import/reading-progress.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { canEdit } from "#domain/account/rules.ts";
import { countImports, listImports, pageSize, readingProgress } from "#domain/import/queries.ts";
import { type ImportView, importViews } from "#domain/import/schema.ts";
import { setAsideAction, takeUpAgainAction } from "./actions.ts";

export const metadata: Metadata = { title: "Importer" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Imports({ searchParams }: Props) {
  const actor = await requireActor();
  const asked = await searchParams;
  const view = readImportsView(asked.liste);
  const page = readPage(asked);
  const { lines, total } = listImports(actor, view, page);
  const lastPage = Math.max(1, Math.ceil(total / pageSize));
  if (page > lastPage) redirect(importsAddress(view, lastPage));

  const edits = canEdit(actor);
  const progress = readingProgress(actor);
  return (
    <>
      <PageHeader title="Importer" />
      {edits ? <DropZone progress={progress} /> : <ReadingProgress {...progress} mayLeave />}
      <Views view={view} counts={countImports(actor)} />
      {lines.length > 0 ? (
        <ImportList
          lines={lines}
          actionFor={({ id, state, title, name }) =>
            edits && state !== "adopted" ? (
              <AsideButton
                id={id}
                name={title === "" ? name : title}
                isAside={state === "setAside"}
                setAside={setAsideAction}
                takeUp={takeUpAgainAction}
              />
            ) : null
          }
        />
      ) : (
        <EmptyState title={none[view].title}>{none[view].words}</EmptyState>
      )}
      <Pagination
        page={page}
        pageSize={pageSize}
        total={total}
        noun="documents"
        hrefFor={(number) => importsAddress(view, number)}
      />
    </>
  );
}

const labels = { queue: "À confirmer", adopted: "Adoptés", setAside: "Écartés" } satisfies Record<ImportView, string>;

const none = {
  queue: {
    title: "Rien à confirmer",
    words: "Les documents que l’on dépose apparaissent ici une fois lus, les plus sûrs d’abord.",
  },
  adopted: { title: "Aucun document adopté", words: "Ici se retrouvent les documents devenus des rencontres." },
  setAside: { title: "Aucun document écarté", words: "Ce que l’on écarte reste ici, et peut être repris." },
} satisfies Record<ImportView, { title: string; words: string }>;

function Views({ view, counts }: { view: ImportView; counts: Record<ImportView, number> }) {
  return (
    <nav aria-label="Documents" className="mb-4">
      <ul className="flex flex-wrap gap-x-6 border-line border-b">
        {importViews.map((other) => (
          <li key={other}>
            <Link
              href={importsAddress(other)}
              prefetch={false}
              aria-current={other === view ? "page" : undefined}
              className="-mb-px flex min-h-11 items-center gap-1.5 border-transparent border-b-2 text-ink-soft no-underline hover:border-line-strong hover:text-ink aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {labels[other]} <span className="font-normal text-ink-soft text-sm">{counts[other]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
