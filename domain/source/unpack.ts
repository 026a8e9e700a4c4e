import { unzipSync } from "fflate";
import { refusals } from "./refusals.ts";

/** Those of a document with a photograph on every page. */
const mostEntries = 2000;
/** Of one part, and of all that are read, in bytes: five hundred pages as Word writes them. */
const largestPart = 12 * 1024 * 1024;
const largestWhole = 20 * 1024 * 1024;

/** What is in a .docx or an .odt. Nothing is inflated before it is asked for. */
export type Package = {
  names: ReadonlySet<string>;
  /** The bytes of a part, or null where there is none of that name. @throws Refusal */
  part: (name: string) => Uint8Array | null;
};

/** @throws Refusal where it is encrypted, broken or far too large once inflated */
export function unpack(file: Uint8Array): Package {
  if (isEncrypted(file)) throw refusals.encrypted();
  const names = new Set<string>();
  inflated(file, (name) => {
    names.add(name);
    if (names.size > mostEntries) throw refusals.tooMuch();
    return false;
  });
  let left = largestWhole;
  const part = (name: string) => {
    if (!names.has(name)) return null;
    // What a part says of its size before it is inflated is also all the room that it is given.
    const [bytes] = inflated(file, (each, size) => {
      if (each !== name) return false;
      left -= size;
      if (size > largestPart || left < 0) throw refusals.tooMuch();
      return true;
    });
    return bytes ?? null;
  };
  return { names, part };
}

type Wanted = (name: string, size: number) => boolean;

function inflated(file: Uint8Array, wanted: Wanted): Uint8Array[] {
  let entries = 0;
  let refused: unknown;
  try {
    const files = unzipSync(file, {
      filter: ({ name, originalSize }) => {
        entries += 1;
        try {
          if (entries > 2 * mostEntries) throw refusals.tooMuch();
          return wanted(name, originalSize);
        } catch (error) {
          refused = error;
          throw error;
        }
      },
    });
    return Object.values(files);
  } catch {
    throw refused ?? refusals.broken();
  }
}

/** The first file says it for all: bit 0 of the flags that follow its signature (APPNOTE, 4.4.4). */
function isEncrypted(file: Uint8Array): boolean {
  return ((file[6] ?? 0) & 1) === 1;
}
