import { PageHeader } from "#components/ui/page-header.tsx";
import type { ImportDesk } from "#domain/import/schema.ts";
import { importPath } from "./import-address.ts";

/** For whoever reads and corrects nothing: the document as it came. */
export function ImportReading({ desk }: { desk: ImportDesk }) {
  return (
    <>
      <PageHeader title={desk.title || desk.name} back={{ href: importPath, label: "Importer" }}>
        <p>Ce document attend d’être confirmé.</p>
      </PageHeader>
      <div className="max-w-read font-serif text-lg">
        {desk.source.map(({ index, kind, text }) => (
          <p key={index} className={`break-words py-1.5 ${kind === "heading" ? "mt-3 font-semibold" : ""}`}>
            {kind === "item" ? "– " : null}
            {text}
          </p>
        ))}
      </div>
    </>
  );
}
