import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import { addDocument } from "#domain/import/add-document.ts";
import { importStateLabels } from "#domain/import/labels.ts";
import type { Taken } from "#domain/import/schema.ts";
import { Refusal } from "#domain/refusal.ts";
import { bytesOf } from "./bytes-of.ts";
import { type Command, commandLine } from "./command.ts";

export const importFiles: Command = {
  name: "import",
  summary: "Dépose des documents parmi ceux que l’équipe confirme dans « Importer »",
  usage: "FICHIER...",
  details: [
    "Se lisent : .docx, .odt, .pdf (avec du texte), .html, .md et .txt.",
    "",
    "Chaque document attend d’être lu par le service, en marche ou à son prochain démarrage. Un document déjà déposé",
    "n’est pas repris. Un fichier refusé n’empêche pas les autres ; le code de sortie est alors 1.",
  ].join("\n"),
  arguments: "some",
  run: (_, files) => {
    const batchId = randomUUID();
    const refused = files.filter((file, position) => !tookOver(file, batchId, position));
    if (refused.length > 0)
      throw new Refusal(`${refused.length} document${refused.length > 1 ? "s" : ""} sur ${files.length} : non déposé.`);
  },
};

/** Whether the file is among the documents now. */
function tookOver(file: string, batchId: string, position: number): boolean {
  try {
    const document = { id: randomUUID(), batchId, position, name: basename(file), bytes: bytesOf(file) };
    console.log(`${file} : ${inWords(addDocument(commandLine, document))}`);
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(`${file} : ${error.message}`);
    return false;
  }
}

function inWords({ known }: Taken): string {
  if (known === null) return "déposé.";
  return `déjà déposé sous le nom « ${known.name} » (${importStateLabels[known.state].toLowerCase()}).`;
}
