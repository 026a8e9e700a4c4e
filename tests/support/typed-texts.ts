import fc from "fast-check";

// What people type, paste and break, in pieces put side by side: for properties that must hold of any text.

/** Never changed, wherever they stand. */
const keptPieces = [
  "https://www.exemple.fr/a?b=c;d:e!f",
  "http://exemple.fr/l'annonce(1)",
  "www.apvf.asso.fr/agenda?x=1:2",
  "apvf.asso.fr/l'agenda",
  "jean.d'o@exemple.fr",
  "prefecture.nord@interieur.gouv.fr",
  "10:30",
  "9:05:10",
];

const words = [
  ..."la le l'État Etat ETAT Ecole évoquant Evoquant oeuvre coeur COEUR soeurs moelle élu.es élu·es".split(" "),
  ..."Hauts de France Bourgogne Franche Comté Île Ile Nouvelle Aquitaine Nord Pas Calais".split(" "),
  ..."M. Mme Mr Mme. MM. Dr A À Ca n° N° nº p. art. L. § etc etc... etc. aujourd'hui l' d' qu' é\u0301".split(" "),
  ..."1er 1ère 1ere 2ème 3e XXIème Vè Ier 1ème 2nd décembre janv. euros habitants km km² m² ha h min %".split(" "),
];
const numbers = [
  ..."0 1 2 7 12 16 24 30 59 100 2021 59152 12000 250000 12.000 12.500 1.250.000 48.856 1,5 0,25 12 000".split(" "),
  ..."1.234,50 192.168.100.200 06 16h30 16H30 9h 8h-12h 50% 10€ 3M€ 12k€ 2021-2022 1e3 5'30 007".split(" "),
];
const marks = [
  ..."; : ! ? ?! ... … .. , . ' ’ ‘ \" « » “ ” << >> ( ) [ ] - -- — – / * _ ^ ` & &amp; # @ € ° \\ < > ~ ~~".split(" "),
  ..."\u00a0 \u202f \ufffc 🏡 نور".split(" "),
  "\u00a0",
  "\u202f",
];

type TypedText = { text: string; kept: string[] };

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 4, arbitrary: fc.constantFrom(...numbers) },
  { weight: 5, arbitrary: fc.constantFrom(...marks) },
  { weight: 2, arbitrary: fc.constantFrom(...keptPieces) },
  { weight: 1, arbitrary: fc.string({ maxLength: 3 }) },
);
const joint = fc.constantFrom(" ", " ", " ", " ", "", "", "  ", "\u00a0");

const line = fc.array(fc.tuple(piece, joint), { minLength: 1, maxLength: 14 }).map((pieces) => ({
  text: pieces.flat().join(""),
  kept: pieces.map(([one]) => one).filter((one) => keptPieces.includes(one)),
}));

/** One line of text. */
export const typedLine: fc.Arbitrary<TypedText> = line;

/** Several paragraphs. */
export const typedText: fc.Arbitrary<TypedText> = fc
  .array(fc.tuple(line, fc.constantFrom("\n\n", "\n", "\n\n\n")), { minLength: 1, maxLength: 3 })
  .map((lines) => ({
    text: lines.flatMap(([{ text }, end]) => [text, end]).join(""),
    kept: lines.flatMap(([{ kept }]) => kept),
  }));
