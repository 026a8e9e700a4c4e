import Link from "next/link";
import { importPath } from "#components/import/import-address.ts";

/** Documents that are read, and that somebody has to confirm. */
export function ImportsToConfirm({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <p className="mt-5 first:mt-0">
      <Link href={importPath} className="link inline-flex min-h-6 items-center">
        {count === 1
          ? "1 document importé à confirmer"
          : `${count.toLocaleString("fr-FR")} documents importés à confirmer`}
      </Link>
    </p>
  );
}
