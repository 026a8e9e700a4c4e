import type { Gender } from "./grammar.ts";

/**
 * The office in the gender wanted: "Président" → "Présidente", "Conseiller départemental" → "Conseillère départementale".
 * Only the noun group of the office changes, never its complement ("Directrice régionale adjointe Hauts-de-France",
 * "Directrice de cabinet du président"). Words that are not known, and capitals, stay as they are. Works both ways.
 */
export function officeTitle(title: string, gender: Gender): string {
  return title
    .split(/(?<=,)/)
    .map((part) => groupInGender(part, gender))
    .join("");
}

/** What the form of a title says: "Présidente" is feminine, "Président" masculine, "Maire" neither. */
export function genderOfTitle(title: string): Gender | null {
  const [feminine, masculine] = [officeTitle(title, "feminine"), officeTitle(title, "masculine")];
  if (feminine === masculine) return null;
  if (title === feminine) return "feminine";
  return title === masculine ? "masculine" : null;
}

/** An office and what it is of: "1er adjoint au maire de Lille" → "1er adjoint", " au maire de Lille". */
export function cutOffice(title: string): { office: string; complement: string } {
  const at = title.search(complementOpens);
  return at < 0 ? { office: title, complement: "" } : { office: title.slice(0, at), complement: title.slice(at) };
}

function groupInGender(part: string, gender: Gender): string {
  const { office, complement } = cutOffice(part);
  // In "adjointe au maire chargée de la culture", what the deputy is charged with agrees with her, not with the mayor.
  const rest = complement.replace(
    /^(\s*au\s+maire\s+)(\S+)/i,
    (_, maire: string, charge: string) => maire + wordsInGender(charge, gender),
  );
  return wordsInGender(office, gender) + rest;
}

const complementOpens = /(?:^|\s)(?:(?:de|du|des|à|au|aux|en|pour|auprès|près|chez|sur|dans|par)(?=\s)|[dl]['’])/i;

function wordsInGender(text: string, gender: Gender): string {
  const ordinal = text.replace(/(?<!\d)1(?:er|re|ère)(?=\s)/, gender === "feminine" ? "1re" : "1er");
  return ordinal.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => {
    const found = forms.get(word.toLowerCase());
    return found === undefined ? word : likeCapitals(word, found[gender]);
  });
}

function likeCapitals(model: string, word: string): string {
  if (model.length > 1 && model === model.toUpperCase()) return word.toUpperCase();
  const [first = ""] = model;
  return first === first.toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

// Masculine and feminine of the words in which French public life names its offices; the feminine forms are those of
// "Femme, j’écris ton nom…" (La Documentation française, 1999), "autrice" and "cheffe" those of today's usage.
const irregular = `ancien ancienne, artisan artisane, auteur autrice, chef cheffe, citoyen citoyenne,
  doyen doyenne, exécutif exécutive, européen européenne, haut haute, premier première, préfet préfète, sportif sportive,
  métropolitain métropolitaine, nouveau nouvelle, sous-préfet sous-préfète, technicien technicienne, gardien gardienne,
  pharmacien pharmacienne, historien historienne, musicien musicienne,
  professeur professeure, procureur procureure, rapporteur rapporteure, ingénieur ingénieure, gouverneur gouverneure,
  proviseur proviseure, assesseur assesseure, supérieur supérieure,
  ambassadeur ambassadrice, promoteur promotrice, entrepreneur entrepreneuse, chercheur chercheuse, animateur animatrice,
  formateur formatrice, restaurateur restauratrice, éleveur éleveuse, développeur développeuse`;
const withTeurTrice = `administrateur agriculteur collaborateur conciliateur conservateur
  coordinateur coordonnateur créateur cofondateur directeur codirecteur éditeur éducateur
  facilitateur fondateur inspecteur instituteur interlocuteur médiateur
  modérateur négociateur observateur opérateur organisateur producteur recteur rédacteur réalisateur sénateur traducteur
  viticulteur acteur`;
const withIere = `caissier conseiller financier hôtelier greffier infirmier officier policier
  trésorier ouvrier chancelier`;
const withEe = `associé attaché chargé délégué détaché député eurodéputé diplômé élu employé habilité mandaté missionné nommé
  retraité salarié spécialisé fédéré`;
const withE = `adjoint assistant agent avocat commerçant communal consultant consul départemental dirigeant enseignant
  étudiant expert exploitant général gérant habitant intercommunal président coprésident
  lieutenant local magistrat militant municipal national intendant surintendant
  participant permanent principal référent régional représentant rural social syndical
  suppléant territorial commandant adhérent résident sortant commercial environnemental
  correspondant négociant`;
const withDoubleLe = `culturel industriel opérationnel professionnel institutionnel ministériel
  présidentiel`;

const forms = new Map<string, Record<Gender, string>>();
const add = (masculine: string, feminine: string) => {
  const form = { masculine, feminine };
  forms.set(masculine, form);
  forms.set(feminine, form);
};
const words = (list: string) => list.trim().split(/\s+/);
for (const pair of irregular.split(",")) {
  const [masculine = "", feminine = ""] = words(pair);
  add(masculine, feminine);
}
for (const word of words(withTeurTrice)) add(word, word.replace(/eur$/, "rice"));
for (const word of words(withIere)) add(word, word.replace(/er$/, "ère"));
for (const word of words(withEe)) add(word, `${word}e`);
for (const word of words(withE)) add(word, `${word}e`);
for (const word of words(withDoubleLe)) add(word, `${word}le`);
