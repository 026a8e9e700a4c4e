import { LinkButton } from "./button.tsx";

type Props = {
  /** From 1. */
  page: number;
  pageSize: number;
  total: number;
  /** What is counted, in the plural: « rencontres ». */
  noun: string;
  hrefFor: (page: number) => string;
};

export function Pagination({ page, pageSize, total, noun, hrefFor }: Props) {
  if (total <= pageSize) return null;
  const first = (page - 1) * pageSize + 1;
  const last = Math.min(page * pageSize, total);
  const number = new Intl.NumberFormat("fr-FR");
  return (
    <nav aria-label="Pages" className="mt-6 flex flex-wrap items-center justify-between gap-4">
      <p className="text-ink-soft tabular-nums">
        {number.format(first)} à {number.format(last)} sur {number.format(total)} {noun}
      </p>
      <div className="flex gap-2">
        {page > 1 ? (
          <LinkButton href={hrefFor(page - 1)} rel="prev">
            Page précédente
          </LinkButton>
        ) : null}
        {last < total ? (
          <LinkButton href={hrefFor(page + 1)} rel="next">
            Page suivante
          </LinkButton>
        ) : null}
      </div>
    </nav>
  );
}
