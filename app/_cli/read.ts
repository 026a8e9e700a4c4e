import { basename } from "node:path";
import type { Root } from "mdast";
import { now } from "#domain/clock.ts";
import { parisDay } from "#domain/french/dates.ts";
import { isInterrupted, isStopped, ownProcess } from "#domain/own-process.ts";
import { Refusal } from "#domain/refusal.ts";
import { openSource } from "#domain/source/open-source.ts";
import { refusals } from "#domain/source/refusals.ts";
import { bytesOf } from "./bytes-of.ts";
import { type Command, Misuse } from "./command.ts";
import type { Reader } from "./read-process.ts";

/** With the limits of what reads imports: a document may ask as much of either. */
const askReader = ownProcess<Reader>({
  name: "reader of the command line",
  path: "app/_cli/read-process.ts",
  patience: 30_000,
  options: ["--max-old-space-size=512"],
});

export const read: Command = {
  name: "read",
  summary: "Lit un compte rendu existant et montre ce qui en est compris, sans toucher à aucune donnée",
  usage: "--json FICHIER",
  details: [
    "--json  écrit un objet JSON sur la sortie standard : titre, date, lieu, région, séquences, interventions",
    "        (personne, qualités, commune, département, organisme, texte), personnes seulement annoncées, doutes.",
    "",
    "Se lisent : .docx, .odt, .pdf (avec du texte), .html, .md et .txt.",
    "",
    "Une date dont l’année manque reste vide : les jours possibles sont proposés à part.",
  ].join("\n"),
  options: { json: { type: "boolean" } },
  arguments: 1,
  data: "none",
  run: async ({ json }, [file = ""]) => {
    if (!json) throw new Misuse("Il manque --json.");
    const { root } = await openSource(basename(file), bytesOf(file));
    console.log(JSON.stringify(await reading(root), null, 1));
  },
};

/** @throws Refusal where it takes more than its time or its memory, or something else ends it */
async function reading(root: Root) {
  try {
    return await askReader("read", { root, today: parisDay(now()) });
  } catch (error) {
    if (isInterrupted(error)) throw new Refusal("La lecture de ce fichier a été interrompue : recommencez.");
    throw isStopped(error) ? refusals.tooHard() : error;
  }
}
