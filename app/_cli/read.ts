import { basename } from "node:path";
import type { Root } from "mdast";
import { now } from "#domain/clock.ts";
import { parisDay } from "#domain/french/dates.ts";
import { readingAsJson } from "#domain/reading/as-json.ts";
import { readRecap } from "#domain/reading/read-recap.ts";
import { openSource } from "#domain/source/open-source.ts";
import { officialLookups } from "#domain/territory/official-lookups.ts";
import { bytesOf } from "./bytes-of.ts";
import { type Command, Misuse } from "./command.ts";

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
    const root = await rootOf(file);
    const lookups = { ...officialLookups(), isKnownPerson: () => false, today: parisDay(now()) };
    console.log(JSON.stringify(readingAsJson(readRecap(root, lookups)), null, 1));
  },
};

async function rootOf(file: string): Promise<Root> {
  return (await openSource(basename(file), bytesOf(file))).root;
}
