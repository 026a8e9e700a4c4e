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
