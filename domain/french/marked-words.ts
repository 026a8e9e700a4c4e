// The words that typed texts leave without their accent, ligature or hyphen, as patterns of a regular expression.

const { raw } = String;

/** Before these an A that opens a sentence is the preposition. */
export const afterA = [
  "la|ce|cet|cette|ces|son|sa|ses|leurs?|nos|notre|vos|votre|mon|ma|mes|chaque|tous|tout|toutes|quoi",
  "travers|partir|propos|terme|titre|noter|savoir|défaut|compter|cause|côté|peine|présent|moins|nouveau|suivre|droite|gauche",
  raw`l[’']\p{L}{1,30}`,
].join("|");
/** How words begin whose first letter is É: "Etat", "Ecologie", "Evoquant". Few names of people begin so. */
export const acute = [
  raw`cart|chang|chapp|chec|chéan|chell|chelon|clair|clat|clos|cluse`,
  raw`co(?:-|quartier|syst[eè]m|responsab|tourism|construc)|col[eio]|conom|cout|cran|cras|cri[rtv]|cueil`,
  raw`difi|dil|dit(?![ha])|duc|duq|gal(?:[eé]|is|it)|gar[ée]|glis|gout`,
  raw`labor|lans?(?!\p{L})|larg|lect|lev[éea]|limin|lite|log[eie]|loign|lue?s?(?!\p{L})|lys[ée]e`,
  raw`man[ac]|merg|mett|miss|mis(?:es?)?(?!\p{L})|moti|mouv|nerg|nonc|norm|num[ée]r|oli`,
  raw`pargn|paul|picer|pid[ée]m|pineu|pisod|poqu|preuv|prouv|puis|quilibr|quip|quit|quival|radi|rig|rosi`,
  raw`tabli|tag|tal(?:[eé]|on)|tanche|tangs?(?!\p{L})|tapes?(?!\p{L})|tat|tay|teign|tein[dt]|tend|terni`,
  raw`thiqu|tiquet|toff|toil|tonn|touff|trang|troit|tud|tés?(?!\p{L})`,
  raw`vacu|valu|vén?eme|ventu|veil(?!lar)|vid|vit|vol|vo[qc]|v[eê][cq]`,
].join("|");
/** In capitals, those of which no other letter has an accent. */
export const acuteInCapitals = [
  "TATS?|COLES?|TUDES?|TAPES?|CHANGES?|CONOMI(?:E|QUE)S?|COLOGI(?:E|QUE)S?|NERGIES?|QUIPES?|QUIPEMENTS?|LUE?S?",
  "GLISES?|VOLUTIONS?|DUCATION|LECTIONS?|DITIONS?|POQUE",
].join("|");

/** After "oe": what the word goes on with, and how it began. */
export const ligatured = [
  raw`(?=u(?:[rvxdf]|(?!\p{L})))(?<=(?<!\p{L})(?:c|ch|s|v|n|b|m|man|dés|éc|ranc|contrec|crèvec)?oe)`,
  raw`(?=il(?:s|let|lère|lade)?s?(?!\p{L})|cumén|nolog|notour|dèm|soph|strog|dipe)(?<=(?<!\p{L})oe)`,
  raw`(?=t(?:us|al|aux)(?!\p{L}))(?<=(?<!\p{L})foe)`,
].join("|");

/** The regions of today, and those of before 2016 that archives name, whose official name has hyphens. */
export const regions = [
  "Auvergne-Rhône-Alpes",
  "Bourgogne-Franche-Comté",
  "Centre-Val de Loire",
  "Hauts-de-France",
  "Île-de-France",
  "Nouvelle-Aquitaine",
  "Provence-Alpes-Côte d’Azur",
  "Basse-Normandie",
  "Champagne-Ardenne",
  "Franche-Comté",
  "Haute-Normandie",
  "Languedoc-Roussillon",
  "Midi-Pyrénées",
  "Nord-Pas-de-Calais",
  "Poitou-Charentes",
  "Rhône-Alpes",
];
