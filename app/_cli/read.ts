import { readFileSync, statSync } from "node:fs";
import { extname } from "node:path";
import { now } from "#domain/clock.ts";
import { parisDay } from "#domain/french/dates.ts";
import { readingAsJson } from "#domain/reading/as-json.ts";
import { readPlainSource } from "#domain/reading/plain-source.ts";
import { readRecap } from "#domain/reading/read-recap.ts";
import { Refusal } from "#domain/refusal.ts";
import { officialLookups } from "#domain/territory/official-lookups.ts";
import { type Command, Misuse } from "./command.ts";

/** As much as about two thousand pages. */
const mostBytes = 8_000_000;
const endings = [".txt", ".md"];

export const read: Command = {
  name: "read",
  summary: "Lit un compte rendu (.txt ou .md) et montre ce qui en est compris, sans toucher à aucune donnée",
  usage: "--json FICHIER",
  details: [
    "--json  écrit un objet JSON sur la sortie standard : titre, date, lieu, région, séquences, interventions",
    "        (personne, qualités, commune, département, organisme, texte), personnes seulement annoncées, doutes.",
    "",
    "Une date dont l’année manque reste vide : les jours possibles sont proposés à part.",
  ].join("\n"),
  options: { json: { type: "boolean" } },
  arguments: 1,
  data: "none",
  run: ({ json }, [file = ""]) => {
    if (!json) throw new Misuse("Il manque --json.");
    const root = readPlainSource(wordsOf(file));
    const lookups = { ...officialLookups(), isKnownPerson: () => false, today: parisDay(now()) };
    console.log(JSON.stringify(readingAsJson(readRecap(root, lookups)), null, 1));
  },
};

function wordsOf(file: string): string {
  if (!endings.includes(extname(file).toLowerCase()))
    throw new Refusal(`${file} : seuls les fichiers ${endings.join(" et ")} se lisent ainsi.`);
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new Refusal(`${file} : ce fichier n’existe pas.`);
  if (found.size > mostBytes) throw new Refusal(`${file} : ce fichier est trop gros pour un compte rendu.`);
  const bytes = readFileSync(file);
  if (bytes.includes(0)) throw new Refusal(`${file} : ce fichier n’est pas du texte.`);
  return decoded(bytes);
}

/** UTF-8, or what older Word files were saved in. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
