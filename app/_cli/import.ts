import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import { isBusy } from "#db/client.ts";
import { addDocument } from "#domain/import/add-document.ts";
import { documentName, importStateLabels } from "#domain/import/labels.ts";
import type { Taken } from "#domain/import/schema.ts";
import { Refusal } from "#domain/refusal.ts";
import { bytesOf } from "./bytes-of.ts";
import { type Command, commandLine } from "./command.ts";
import { documentsIn } from "./documents-in.ts";

export const importFiles: Command = {
  name: "import",
  summary: "Dépose des documents parmi ceux que l’équipe confirme dans « Importer »",
  usage: "FICHIER|DOSSIER...",
  details: [
    "Se lisent : .docx, .odt, .pdf (avec du texte), .html, .md et .txt. D’un dossier, tous les fichiers sont déposés,",
    "ceux de ses sous-dossiers compris.",
    "",
    "Chaque document attend d’être lu par le service, en marche ou à son prochain démarrage. Un document déjà déposé",
    "n’est pas repris. Un fichier refusé n’empêche pas les autres ; le code de sortie est alors 1.",
  ].join("\n"),
  arguments: "some",
  run: (_, paths) => {
    const batchId = randomUUID();
    const files = paths.flatMap((path) => orTold(path, () => documentsIn(path)) ?? [null]);
    const taken = files.filter((file, position) => file !== null && isTaken(file, batchId, position));
    const left = files.length - taken.length;
    if (left === 1) throw new Refusal(`1 document sur ${files.length} n’a pas été déposé.`);
    if (left > 1) throw new Refusal(`${left} documents sur ${files.length} n’ont pas été déposés.`);
  },
};

/** Whether the file is among the documents now. */
function isTaken(file: string, batchId: string, position: number): boolean {
  const taken = orTold(file, () => {
    const document = { id: randomUUID(), batchId, position, name: basename(file), bytes: bytesOf(file) };
    return onceFree(() => addDocument(commandLine, document));
  });
  if (taken === null) return false;
  console.log(`${file} : ${inWords(taken)}`);
  return true;
}

/** How often, each time for as long as one waits for the database. */
const mostTries = 8;

/** The service writes meanwhile. @throws Refusal where another program does for too long */
function onceFree<Done>(work: () => Done): Done {
  for (let tries = 1; ; tries += 1) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (tries === mostTries)
        throw new Refusal("Un autre programme écrit dans la base de données. Relancez la commande pour ce fichier.");
    }
  }
}

/** Null, once it is said, where it is refused: the others go on. */
function orTold<Found>(path: string, look: () => Found): Found | null {
  try {
    return look();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(`${path} : ${error.message}`);
    return null;
  }
}

function inWords({ known }: Taken): string {
  if (known === null) return "déposé.";
  return `déjà déposé sous le nom « ${documentName(known.name)} » (${importStateLabels[known.state].toLowerCase()}).`;
}
