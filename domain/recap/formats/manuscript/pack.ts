import { type Zippable, zipSync } from "fflate";
import type { Xml } from "./xml.ts";

/** Zips files in the order given. The same files give the same bytes, wherever and whenever. */
export function pack(files: Record<string, Xml | Uint8Array>): Buffer {
  const zippable: Zippable = {};
  for (const [name, file] of Object.entries(files)) {
    const bytes = typeof file === "string" ? xmlFile(file) : file;
    // What says that a package is an OpenDocument is read in place, by programs that unpack nothing.
    zippable[name] = name === "mimetype" ? [bytes, { level: 0 }] : bytes;
  }
  return Buffer.from(zipSync(zippable, { mtime: firstDayOfZip() }));
}

function xmlFile(root: Xml): Buffer {
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`);
}

/** Zip writes the local day and hour: made of its parts, it is the same in every time zone. */
function firstDayOfZip(): Date {
  return new Date(1980, 0, 1);
}
