import { fileFormats, fileNameOf, type PublicFormat } from "#domain/recap/formats.ts";
import { type Prepared, prepareFile } from "./answer.ts";
import { houseNow, publicEdition } from "./public-edition.ts";

// Made once for each publication and dress of the house, in the order in which they were last asked for.
const files = new Map<string, { file: Promise<Prepared>; size: number }>();
const bytesKept = 64 * 1024 * 1024;

/** A publication as a file, from memory where it was asked for lately. */
export function publishedFile(publicationId: string, slug: string, format: PublicFormat): Promise<Prepared> {
  const key = `${publicationId} ${houseNow().version} ${format}`;
  const kept = files.get(key) ?? begin(key, publicationId, slug, format);
  files.delete(key);
  files.set(key, kept);
  return kept.file;
}

function begin(key: string, publicationId: string, slug: string, format: PublicFormat) {
  const kept = { file: make(publicationId, slug, format), size: 0 };
  kept.file.then(
    (file) => {
      kept.size = file.bytes.length;
      forgetOldest();
    },
    // Whatever failed, and however early: the next to ask tries again.
    () => files.delete(key),
  );
  return kept;
}

async function make(publicationId: string, slug: string, format: PublicFormat): Promise<Prepared> {
  const edition = publicEdition(publicationId, slug);
  const { mediaType, render } = fileFormats[format];
  return prepareFile(await render(edition), mediaType, fileNameOf(edition, format));
}

function forgetOldest(): void {
  let total = [...files.values()].reduce((sum, { size }) => sum + size, 0);
  for (const [key, { size }] of files) {
    if (total <= bytesKept) return;
    files.delete(key);
    total -= size;
  }
}
