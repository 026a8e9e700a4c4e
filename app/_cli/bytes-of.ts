import { readFileSync, statSync } from "node:fs";
import { Refusal } from "#domain/refusal.ts";
import { largestFile, refusals } from "#domain/source/refusals.ts";
import { ifAllowed } from "./if-allowed.ts";

/** A file named on the command line. @throws Refusal where there is none, one that is closed to us, or a larger one than documents are */
export function bytesOf(file: string): Buffer {
  return ifAllowed(() => {
    const found = statSync(file, { throwIfNoEntry: false });
    if (!found) throw new Refusal("Ce fichier n’existe pas.");
    if (!found.isFile()) throw new Refusal("Ce n’est pas un fichier.");
    if (found.size > largestFile) throw refusals.tooLarge();
    return readFileSync(file);
  });
}
