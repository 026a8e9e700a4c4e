import { readFileSync, statSync } from "node:fs";
import { Refusal } from "#domain/refusal.ts";
import { largestFile, refusals } from "#domain/source/refusals.ts";

/** A file named on the command line. @throws Refusal where there is none, or a larger one than documents are */
export function bytesOf(file: string): Buffer {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new Refusal("Ce fichier n’existe pas.");
  if (found.size > largestFile) throw refusals.tooLarge();
  return readFileSync(file);
}
