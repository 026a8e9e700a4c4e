import type { ImportState } from "./schema.ts";

export const importStateLabels: Record<ImportState, string> = {
  waiting: "À lire",
  toConfirm: "À confirmer",
  refused: "Illisible",
  adopted: "Adopté",
  setAside: "Écarté",
};

/** What words without a file are called. */
export const pastedName = "Texte collé";

export function documentName(fileName: string): string {
  return fileName === "" ? pastedName : fileName;
}

/** What a document that is read waits for: "1 doute", "12 doutes", or nothing more. */
export function doubtsInWords(count: number): string {
  if (count === 0) return "Prêt à adopter";
  return count === 1 ? "1 doute" : `${count} doutes`;
}
