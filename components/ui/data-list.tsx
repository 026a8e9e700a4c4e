import Link from "next/link";
import type { ReactNode } from "react";

export type Column<Row> = {
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
    <table className="w-full border-collapse text-left max-md:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-md:sr-only">
        <tr className="border-line border-b">
          {columns.map((column) => (
            <th
              key={column.header}
              scope="col"
              aria-sort={column.sort?.direction}
              className={`px-3 py-2 align-bottom font-normal text-ink-soft text-sm first:pl-0 last:pr-0 ${column.width ?? ""} ${column.align === "end" ? "text-right" : ""}`}
            >
              <Heading column={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            className={`border-line border-b max-md:block max-md:py-3 ${href ? "relative hover:bg-wash" : ""}`}
          >
            {columns.map((column, index) =>
              index === 0 ? (
                <th
                  key={column.header}
                  scope="row"
                  className="px-3 py-3 align-top font-normal first:pl-0 max-md:block max-md:p-0"
                >
                  <Named href={href?.(row)}>{column.cell(row)}</Named>
                </th>
              ) : (
                <td
                  key={column.header}
                  className={`px-3 py-3 align-top last:pr-0 max-md:p-0 max-md:pt-0.5 ${column.wideOnly ? "max-md:hidden" : "max-md:block max-md:empty:hidden"} ${column.align === "end" ? "md:text-right" : ""}`}
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

function Named({ href, children }: { href: string | undefined; children: ReactNode }) {
  if (!href) return children;
  return (
    <Link href={href} className="stretched font-semibold no-underline hover:underline">
      {children}
    </Link>
  );
}

function Heading<Row>({ column }: { column: Column<Row> }) {
  const { sort, header } = column;
  if (!sort) return header;
  return (
    <Link href={sort.href} className="inline-flex min-h-6 items-center gap-1 hover:text-ink">
      {header}
      {sort.direction ? <span aria-hidden="true">{sort.direction === "ascending" ? "↑" : "↓"}</span> : null}
    </Link>
  );
}
