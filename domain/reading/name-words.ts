import { isFirstName } from "../directory/first-names.ts";
import { foldName } from "../french/fold.ts";

// What single words say of a name: those that may be part of one, and those that never are.

/** "A.", "J.-P.", as a pattern. */
export const initial = "\\p{Lu}\\.(?:-?\\p{Lu}\\.)*";

const openers = new Set(
  `enfin puis ensuite ainsi pour selon apres avec monsieur madame le la les un une ce cette ces en au aux a d de des du et mais ou
  or car comme si quand lors dans sur sous par son sa ses leur leurs notre nos tous toutes chaque plusieurs quant parmi merci
  intervenants intervenant intervenante intervention interventions ouverture cloture accueil conclusion introduction animation
  programme presents presentes excuses bonjour tout aussi egalement deja depuis pendant malgre selon face grace outre table
  ronde atelier seance session sequence debat echanges questions reponses mot discours
  temoignage temoignages presentation invites invite participants moderateur moderatrice grand grande`.split(/\s+/),
);
const neverNames =
  /^(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|france|europe|etat|republique|petites|villes?|territoires?|demain|rencontres?|maires|congres|salon|assises|plan|programme|loi|action|coeur|covid|internet|pays|saint|sainte|hauts?|bas|basse|nord|sud|est|ouest|centre|grand|nouvelle|ile|val|bourgogne|auvergne|rhone|alpes|provence|normandie|bretagne|occitanie|aquitaine|loire|seine|marne|metropole|agglomeration|agglo|communaute|mairie|elus?|petite|fonds?|vert|numerique|nationale?|conseil|journee|forum|contrats?|relance|transition|club|aujourd|rendez|web|webconference|visioconference|compte|rendu|ministere|premier|ministre|dgcl|anct|apvf|amf|amrf|dgs|rue|avenue|place|boulevard|salle|espace|theatre|lycee|college|hotel|parc)$/;

export const isDayOrMonth =
  /^(?:janvier|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/;

export function opensSentence([first = "", ...others]: string[]): boolean {
  const isGiven = isInitial(first) || (others.length > 0 && isFirstName(first));
  return openers.has(foldName(first)) && !isGiven;
}

/** "A.", "J.-P." */
function isInitial(token: string): boolean {
  return initialAlone.test(token);
}

const initialAlone = new RegExp(`^${initial}$`, "u");

export function isParticle(token: string): boolean {
  return /^(?:de|du|des|d’|le|la|l’|van|von|der|den|di|da|del|della|dos|ben|el|al|bin|ter)$/.test(token);
}

export function isShouted(token: string): boolean {
  const letters = token.replace(/[^\p{L}]/gu, "");
  return letters.length > 2 && letters === letters.toUpperCase();
}

/** "Armel Saint-Aubin" may be somebody, "Nantes Métropole" is nobody. */
export function isNeverName(token: string, index: number): boolean {
  const parts = token.split(" ");
  return parts.some(
    (part, at) => neverNames.test(part) && !(index > 0 && at === 0 && /^sainte?$/.test(part) && parts.length > 1),
  );
}

/** "JP", "MC": the initials of a given name of two words, as notes write it. */
const initials = /^(?:J[A-Z]|M[CFHJLNPT]|P[AYEH]|A[MCLS]|FX)$/;

export function isGivenName(token: string): boolean {
  return (
    isInitial(token) ||
    initials.test(token) ||
    isFirstName(token) ||
    ambiguous.has(foldName(token)) ||
    isCompoundGiven(token)
  );
}

function isCompoundGiven(token: string): boolean {
  const [first = "", ...others] = token.split("-");
  return others.length > 0 && (isFirstName(first) || ambiguous.has(foldName(first)));
}

// First names of both genders, which the directory's lists leave out.
const ambiguous = new Set(
  "claude dominique camille alix andrea maxence sacha charlie lou stephane frederique michele danielle andree renee joelle gaelle noelle emmanuelle gabrielle raphaelle rafael morgane loan eden".split(
    " ",
  ),
);
