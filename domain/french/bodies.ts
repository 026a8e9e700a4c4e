import { foldName } from "./fold.ts";
import type { Article, Gender } from "./grammar.ts";

const epciKinds: Record<string, string> = {
  CC: "Communauté de communes",
  CA: "Communauté d’agglomération",
  CU: "Communauté urbaine",
};

/** The official list's short name written in full: "CA d'Hénin-Carvin" → "Communauté d’agglomération d’Hénin-Carvin". */
export function epciFullName(name: string): string {
  return name
    .trim()
    .replaceAll("'", "’")
    .replace(/^(CC|CA|CU)(?=\s)/, (kind) => epciKinds[kind] ?? kind)
    .replaceAll("Coeur", "Cœur")
    .replace(/(?<!\p{L})(St|Ste)(?=[ -]\p{Lu})/gu, (short) => (short === "St" ? "Saint" : "Sainte"))
    .replaceAll("Métropole Européenne", "Métropole européenne");
}

/**
 * The article and gender of a body whose name begins with a common noun ("Agence nationale…": l’, feminine), to propose
 * them when somebody records it; null where only a person can know ("Bercy", "Cerema").
 */
export function describeBody(name: string): { article: Article; gender: Gender } | null {
  const [first = ""] = foldName(name).split(" ");
  const one = genderOf(first);
  if (one) return { article: elided.test(first) ? "l’" : one === "feminine" ? "la" : "le", gender: one };
  const several = genderOf(first.replace(/[sx]$/, ""));
  return several && { article: "les", gender: several };
}

function genderOf(noun: string): Gender | null {
  if (feminine.has(noun)) return "feminine";
  return masculine.has(noun) ? "masculine" : null;
}

const elided = /^(?:[aeiouy]|h(?!aut|alle))/;
const feminine = new Set(
  `academie administration agence agglomeration alliance ambassade amicale antenne assemblee association autorite banque
  caisse cellule chambre collectivite commission communaute compagnie confederation conference convention cooperative
  coordination cour delegation direction ecole entreprise equipe eurometropole federation filiale fondation gendarmerie
  inspection intercommunalite ligue mairie maison metropole mission mutuelle police plateforme poste prefecture region
  regie republique residence section societe station union universite ville`.split(/\s+/),
);
const masculine = new Set(
  `bureau cabinet centre cercle club cluster college comite commissariat conseil conservatoire
  departement etablissement fonds forum groupe groupement haut hopital institut laboratoire ministere mouvement musee
  observatoire office ordre parc parlement parti pays pole rectorat reseau secretariat senat service syndicat territoire
  theatre tresor tribunal`.split(/\s+/),
);
