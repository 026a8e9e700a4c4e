import Link from "next/link";
import type { ReactNode } from "react";

type Column<Row> = {
  header: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand to the right. */
  align?: "end";
  /** A Tailwind width for wide screens: "w-40". */
  width?: string;
  /** Left out of the phone's list. */
  wideOnly?: boolean;
  /** Makes the heading a link that sorts. */
  sort?: { href: string; direction?: "ascending" | "descending" | undefined };
};

type Props<Row> = {
  /** Says what the table holds; for screen readers. */
  caption: string;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The first column names the row; with `href` it is a link that covers the whole row. */
  columns: readonly [Column<Row>, ...Column<Row>[]];
  href?: (row: Row) => string;
};

/** A table where there is room for one, a list of the same lines on a phone. */
export function DataList<Row>({ caption, rows, rowKey, columns, href }: Props<Row>) {
  return (
    <table className="w-full border-collapse text-left max-lg:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-lg:sr-only">
        <tr className="border-line border-b">
          {columns.map((column) => (
            <th
              key={column.header}
              scope="col"
              aria-sort={column.sort?.direction}
              className={`px-3 py-2 align-bottom first:pl-0 last:pr-0 font-normal text-ink-soft text-sm ${column.width ?? ""} ${column.align === "end" ? "text-right" : ""}`}
            >
              <Heading column={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-lg:block">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            className={`border-line border-b max-lg:flex max-lg:flex-wrap max-lg:gap-x-4 max-lg:py-3 ${href ? "group relative" : ""}`}
          >
            {columns.map((column, index) =>
              index === 0 ? (
                <th
                  key={column.header}
                  scope="row"
                  className={`${cellClass} wrap-anywhere font-normal max-lg:basis-full`}
                >
                  <Named href={href?.(row)}>{column.cell(row)}</Named>
                </th>
              ) : (
                <td
                  key={column.header}
                  className={`${cellClass} max-lg:text-ink-soft max-lg:empty:hidden ${column.wideOnly ? "max-lg:hidden" : ""} ${column.align === "end" ? "lg:text-right" : ""}`}
                >
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const cellClass = "min-w-0 align-top first:pl-0 last:pr-0 lg:px-3 lg:py-3";

function Named({ href, children }: { href: string | undefined; children: ReactNode }) {
  if (!href) return children;
  return (
    <Link href={href} prefetch={false} className="stretched row-title">
      {children}
    </Link>
  );
}

function Heading<Row>({ column }: { column: Column<Row> }) {
  const { sort, header } = column;
  if (!sort) return <span className="inline-flex min-h-6 items-center">{header}</span>;
  return (
    <Link href={sort.href} className="inline-flex min-h-6 items-center gap-1 hover:text-ink">
      {header}
      {sort.direction ? <span aria-hidden="true">{sort.direction === "ascending" ? "↑" : "↓"}</span> : null}
    </Link>
  );
}
