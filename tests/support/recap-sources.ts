import fc from "fast-check";

// What documents are made of, line by line, in any order and number.

const pieces = fc.constantFrom(
  "Rencontre des petites villes",
  "Mardi 7.12",
  "Vitré",
  "Intervenants :",
  "- Odile Marchais, maire de Guingamp",
  "- un point sans personne",
  "1^{ère} séquence : Se loger",
  "Table ronde n° 2, animée par Line Abgrall, journaliste",
  "Séquence 3",
  "## Un thème",
  "> Une parole citée par tous.",
  "Odile Marchais, maire de Guingamp, a rappelé **les marchés**.",
  "Enfin, le Maire de Roye (80), **Armel Touzé**, a présenté sa ville.",
  "L’ANCT, représentée par Line Abgrall, cheffe de projet, accompagne les villes.",
  "« Il faut des trains », a déclaré Armel Touzé, maire de Callac.",
  "La table ronde intitulée « Les villes qui gagnent » a duré. Hugues Lanoë, architecte, a parlé.",
  "Armel Touzé, maire de Callac : nous avons attendu dix ans avant de rouvrir la gare.",
  "Il a ajouté que rien n’était perdu, et que tout restait à faire pour nous tous.",
  "Ces échanges ont permis à chacun de repartir avec des idées.",
  "Le maire de Callac a ensuite témoigné.",
  "Line Abgrall, urbaniste",
);
/** A text of some lines. */
export const recapSource: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: pieces },
      { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
    ),
    { maxLength: 14 },
  )
  .chain((lines) => fc.constantFrom("\n", "\n\n").map((gap) => lines.join(gap)));
