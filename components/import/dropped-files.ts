import type { Dropped } from "./use-sending.ts";

/** What an office program or the system puts beside documents, and nobody means to bring in. */
const furniture = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

export function filesChosen(files: Iterable<File>): Dropped[] {
  return [...files].filter(({ name }) => !furniture.test(name)).map((file) => ({ name: file.name, bytes: file }));
}

/**
 * The files of what was dropped, those in its folders too, and the names of what could not be opened. To be called while
 * the event lasts.
 */
export async function filesDropped(transfer: DataTransfer): Promise<{ files: Dropped[]; unreadable: string[] }> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const found = (await Promise.all(entries.map(filesIn))).flat();
  return {
    files: filesChosen(found.filter((file) => file instanceof File)),
    unreadable: found.filter((name) => typeof name === "string"),
  };
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

/** The files of an entry; in place of one that cannot be opened, its name. */
async function filesIn(entry: FileSystemEntry): Promise<(File | string)[]> {
  try {
    if (entry.isFile)
      return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))];
    const inside = await entriesIn(entry as FileSystemDirectoryEntry);
    return (await Promise.all(inside.map(filesIn))).flat();
  } catch {
    return [entry.name];
  }
}

async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const inside: FileSystemEntry[] = [];
  // A folder tells of a hundred at a time, and then of none.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return inside;
    inside.push(...some);
  }
}
