import type { Dropped } from "./use-sending.ts";

/** What an office program or the system puts beside documents, and nobody means to bring in. */
const furniture = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

export function filesChosen(files: Iterable<File>): Dropped[] {
  return [...files].filter(({ name }) => !furniture.test(name)).map((file) => ({ name: file.name, bytes: file }));
}

/** The files of what was dropped, those in its folders too. To be called while the event lasts. */
export async function filesDropped(transfer: DataTransfer): Promise<Dropped[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files = await Promise.all(entries.map(filesIn));
  return filesChosen(files.flat());
}

/** What was pasted, as a page of the web where there is one: it says what is a heading, a list, a paragraph. */
export function wordsPasted(transfer: DataTransfer): Dropped | null {
  const html = transfer.getData("text/html");
  if (html.trim() !== "") return { name: "", bytes: new Blob([`<!doctype html><meta charset="utf-8">${html}`]) };
  return wordsTyped(transfer.getData("text/plain"));
}

export function wordsTyped(words: string): Dropped | null {
  return words.trim() === "" ? null : { name: "", bytes: new Blob([words]) };
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile)
    return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const inside: FileSystemEntry[] = [];
  // A folder tells of a hundred at a time, and then of none.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) break;
    inside.push(...some);
  }
  return (await Promise.all(inside.map(filesIn))).flat();
}
