import { aspiratedByUse, aspiratedCommonWords, aspiratedNames, aspiratedWords } from "./aspirated-h.ts";
import { foldName } from "./fold.ts";

export type Gender = "feminine" | "masculine";
/** As stored with an organisation; "" where its name takes none ("Bercy", "Nantes Métropole"). */
export type Article = "le" | "la" | "l’" | "les" | "";

/**
 * "de" before the name of a commune: "d’Aulnoye-Aymeries", "du Quesnoy", "de La Rochelle", "des Herbiers", "de Ham".
 * Elision follows INSEE's official geographic code, which also elides before every Y ("d’Yutz", "d’Yvetot").
 */
export function ofPlace(name: string): string {
  const { article, rest } = splitPlaceArticle(name);
  if (article === "le") return `du ${rest}`;
  if (article === "les" || article === "aux") return `des ${rest}`;
  if (article !== "") return `de ${curly(name)}`;
  return elidesPlace(rest) ? `d’${rest}` : `de ${rest}`;
}

/** "à" before the name of a commune: "à Cysoing", "au Quesnoy", "à La Rochelle", "aux Herbiers". */
export function atPlace(name: string): string {
  const { article, rest } = splitPlaceArticle(name);
  if (article === "le") return `au ${rest}`;
  if (article === "les") return `aux ${rest}`;
  return `à ${curly(name)}`;
}

/** "de" before a département: "du Nord", "de l’Aisne", "de Paris", "des Hauts-de-Seine", "d’Eure-et-Loir". */
export function ofDepartement(name: string): string {
  return ofNamed(curly(name), departementArticles);
}

/** "de" before a région: "des Hauts-de-France", "d’Île-de-France", "de Bretagne", "du Grand Est". */
export function ofRegion(name: string): string {
  return ofNamed(curly(name), regionArticles);
}

/**
 * "de" before the name of a body. The article is the one stored with it; when it is not given, a small "l’", "le", "la"
 * or "les" at the head of the name counts: of("Cerema", "le") and of("le Cerema") give "du Cerema".
 */
export function of(name: string, article?: Article): string {
  const own = article === undefined ? splitBodyArticle(name) : { article, rest: curly(name) };
  if (own.article === "le") return `du ${own.rest}`;
  if (own.article === "les") return `des ${own.rest}`;
  if (own.article === "") return elidesWord(own.rest) ? `d’${own.rest}` : `de ${own.rest}`;
  return `de ${withArticle(own.rest, own.article)}`;
}

/** "l’Agence nationale…", "le Cerema", "Nantes Métropole". */
export function withArticle(name: string, article: Article): string {
  if (article === "" || article === "l’") return `${article}${curly(name)}`;
  return `${article} ${curly(name)}`;
}

/** The noun with its article, elided where it has to be: "la Maire", "l’Adjoint", "le Haut-commissaire". */
export function definite(noun: string, gender: Gender): string {
  return withArticle(noun, elidesWord(noun) ? "l’" : gender === "feminine" ? "la" : "le");
}

export function isPlural(nameWithArticle: string): boolean {
  return /^les\s/i.test(nameWithArticle);
}

/** The first letter in capitals, after an opening quote too: "l’Agence" → "L’Agence". A figure begins by itself: "41 élus". */
export function capitalised(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]*\p{L}/u, (beginning) => beginning.toUpperCase());
}

// Whether "le" or "la" lose their vowel before this word, and "de" too. Numbers are read aloud: "le 11", "de 8".
function elidesWord(name: string): boolean {
  const [first = ""] = foldName(name).split(" ");
  if (first.startsWith("h")) return !aspiratedCommonWords.has(first) && !aspiratedWords.has(first);
  if (/^(onze|onzieme|oui|ouistiti|yaourt|yacht|yeti|yoga)/.test(first)) return false;
  return /^([aeiou]|y[^aeiou])/.test(first);
}

function elidesPlace(name: string): boolean {
  const folded = foldName(name);
  const [first = ""] = folded.split(" ");
  if (!first.startsWith("h")) return /^[aeiouy]/.test(first);
  return !aspiratedWords.has(first) && !aspiratedNames.has(folded) && !aspiratedByUse.has(first);
}

function splitPlaceArticle(name: string): { article: string; rest: string } {
  const found = /^(?:(Le|La|Les|Aux|Los|Las)\s+|L['’])(?=\S)/i.exec(name);
  if (!found) return { article: "", rest: curly(name) };
  return { article: found[1]?.toLowerCase() ?? "l’", rest: curly(name.slice(found[0].length)) };
}

function splitBodyArticle(name: string): { article: Article; rest: string } {
  const found = /^(?:(le|la|les)\s+|l['’])(?=\S)/.exec(name);
  if (!found) return { article: "", rest: curly(name) };
  return { article: (found[1] as Article | undefined) ?? "l’", rest: curly(name.slice(found[0].length)) };
}

function ofNamed(name: string, articles: Record<string, Article>): string {
  return of(name, articles[name] ?? "");
}

const curly = (text: string) => text.trim().replaceAll("'", "’");

// INSEE's articles of départements and régions, but for the usage of the institution itself in Vaucluse ("de Vaucluse"),
// in Nouvelle-Aquitaine ("de Nouvelle-Aquitaine") and overseas. What is not listed takes none ("de Paris", "de Mayotte").
const departementArticles: Record<string, Article> = listArticles({
  le: "Calvados, Cantal, Cher, Doubs, Finistère, Gard, Gers, Jura, Loir-et-Cher, Loiret, Lot, Lot-et-Garonne, Morbihan, Nord, Pas-de-Calais, Puy-de-Dôme, Bas-Rhin, Haut-Rhin, Rhône, Tarn, Tarn-et-Garonne, Var, Territoire de Belfort, Val-de-Marne, Val-d’Oise",
  la: "Charente, Charente-Maritime, Corrèze, Côte-d’Or, Creuse, Dordogne, Drôme, Corse-du-Sud, Haute-Corse, Haute-Garonne, Gironde, Loire, Haute-Loire, Loire-Atlantique, Lozère, Manche, Marne, Haute-Marne, Mayenne, Meuse, Moselle, Nièvre, Haute-Saône, Sarthe, Savoie, Haute-Savoie, Seine-Maritime, Somme, Vendée, Vienne, Haute-Vienne, Seine-Saint-Denis, Guadeloupe, Martinique, Guyane, Polynésie française, Nouvelle-Calédonie",
  "l’": "Ain, Aisne, Allier, Ardèche, Ariège, Aube, Aude, Aveyron, Eure, Hérault, Indre, Isère, Oise, Orne, Yonne, Essonne, Île de Clipperton",
  les: "Alpes-de-Haute-Provence, Hautes-Alpes, Alpes-Maritimes, Ardennes, Bouches-du-Rhône, Côtes-d’Armor, Landes, Pyrénées-Atlantiques, Hautes-Pyrénées, Pyrénées-Orientales, Yvelines, Deux-Sèvres, Vosges, Hauts-de-Seine, Terres australes et antarctiques françaises",
});

const regionArticles: Record<string, Article> = listArticles({
  le: "Grand Est, Centre-Val de Loire",
  la: "Guadeloupe, Martinique, Guyane, Polynésie française, Nouvelle-Calédonie",
  "l’": "Île de Clipperton",
  les: "Hauts-de-France, Pays de la Loire, Terres australes et antarctiques françaises",
});

function listArticles(names: Record<Exclude<Article, "">, string>): Record<string, Article> {
  return Object.fromEntries(
    Object.entries(names).flatMap(([article, list]) => list.split(", ").map((name) => [name, article as Article])),
  );
}
