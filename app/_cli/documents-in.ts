import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "#domain/refusal.ts";
import { ifAllowed } from "./if-allowed.ts";

/**
 * The files of a folder and of those within, by name; a file is itself. Hidden ones are left, and those that office
 * programs and Windows keep for themselves.
 * @throws Refusal for a folder in which there is none, or that is closed to us
 */
export function documentsIn(path: string): string[] {
  return ifAllowed(() => {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
    const found = readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((file) => !isKeptAside(file.slice(path.length)))
      .toSorted((a, b) => a.localeCompare(b, "fr", { numeric: true }));
    if (found.length === 0) throw new Refusal("Ce dossier ne contient aucun document.");
    return found;
  });
}

function isKeptAside(within: string): boolean {
  return within.split(/[/\\]/).some((name) => name.startsWith(".") || name.startsWith("~$") || name === "Thumbs.db");
}
