import fc from "fast-check";
import { expect, test } from "vitest";
import { ordinal, superscripts } from "#domain/french/ordinals.ts";
import { typographic } from "#domain/french/typography.ts";

// "~" stands for a no-break space (U+00A0) and "^" for a narrow one (U+202F).
const spaced = (text: string) => text.replaceAll("~", "\u00a0").replaceAll("^", "\u202f");

test.for([
  ["Quelle relance ?", "Quelle relance^?"],
  ["Quelle relance?", "Quelle relance^?"],
  ["Vraiment ?!", "Vraiment^?!"],
  ["Deux axes : le logement ; le commerce !", "Deux axes~: le logement^; le commerce^!"],
  ["Deux axes: le logement; le commerce!", "Deux axes~: le logement^; le commerce^!"],
  ["la preuve par l'exemple", "la preuve par l’exemple"],
  ['l\'"ancrage" local', "l’«~ancrage~» local"],
  ['Il a dit "oui" puis "non".', "Il a dit «~oui~» puis «~non~»."],
  ["Il a dit “oui”.", "Il a dit «~oui~»."],
  ['« Il a dit "oui" »', "«~Il a dit “oui”~»"],
  ["« a « b » c »", "«~a “b” c~»"],
  ['"a “b” c"', "«~a “b” c~»"],
  ['"«oui"»', "«~“oui”~»"],
  ['"a «b" c»', "«~a “b” c~»"],
  ["«relance»", "«~relance~»"],
  ['un écran de 24" seul', 'un écran de 24" seul'],
  ["la ville - la sienne - change", "la ville – la sienne – change"],
  ["la ville — la sienne — change", "la ville – la sienne – change"],
  ["Aulnoye-Aymeries", "Aulnoye-Aymeries"],
  ["- un\n- deux", "- un\n- deux"],
  ["et alors...", "et alors…"],
  ["la voirie, etc...", "la voirie, etc."],
  ["12 000 habitants", "12~000~habitants"],
  ["12.000 habitants", "12~000~habitants"],
  ["1.250.000 euros", "1~250~000~euros"],
  ["en 2021 300 personnes", "en 2021 300 personnes"],
  ["le code 59152", "le code 59152"],
  ["50% du total, 10€ et 3 M€", "50~% du total, 10~€ et 3~M€"],
  ["de 14h à 16h30", "de 14~h à 16~h~30"],
  ["à 16 h 30", "à 16~h~30"],
  ["à 10:30 précises", "à 10:30 précises"],
  ["le 7 décembre et le 1er mars", "le 7~décembre et le 1er~mars"],
  ["2 maisons de santé", "2 maisons de santé"],
  ["M. Dupont et Mme Morel, n° 12", "M.~Dupont et Mme~Morel, n°~12"],
  ["M. le Maire et Mme la Maire", "M.~le Maire et Mme~la Maire"],
  ["1ère séquence, 2ème séquence, 3ièmes, XXIème siècle, 4è", "1re séquence, 2e séquence, 3es, XXIe siècle, 4e"],
  ["l'Etat et les Ecoles", "l’État et les Écoles"],
  ["A l'issue du débat. A la fin.", "À l’issue du débat. À la fin."],
  ["Plan A la carte", "Plan A la carte"],
  [
    "Action coeur de ville, la main d'oeuvre, les voeux, un oeil",
    "Action cœur de ville, la main d’œuvre, les vœux, un œil",
  ],
  ["coefficient, moelle", "coefficient, moelle"],
  ["mot , puis", "mot, puis"],
  ["deux  espaces", "deux espaces"],
  ["fin de ligne  \nsuite", "fin de ligne  \nsuite"],
  ["voir https://exemple.fr/a?b=c;d:e !", "voir https://exemple.fr/a?b=c;d:e^!"],
  ["[l'annonce](https://exemple.fr/l'annonce?a=1)", "[l’annonce](https://exemple.fr/l'annonce?a=1)"],
  ["écrire à l'adresse jean.d'o@exemple.fr: merci", "écrire à l’adresse jean.d'o@exemple.fr~: merci"],
  ['le code `a ? b : "c"` reste', 'le code `a ? b : "c"` reste'],
  ["&amp; puis", "&amp; puis"],
  ["**Question** ?", "**Question**^?"],
  ["(?)", "(?)"],
  ["", ""],
] as const)("%j is published as %j", ([typed, published]) => {
  expect(typographic(typed)).toBe(spaced(published));
});

const fragments = fc.array(
  fc.oneof(
    fc.constantFrom(..." \u00a0\u202f\n.,;:!?…'’\"«»“”()[]-–—*_`%€°<>&@/#0123456789hMAEeèm\ue000"),
    fc.constantFrom(
      "1ère",
      "2ème",
      "12 000",
      "1.000",
      "16h30",
      "10:30",
      "l'",
      "oeuvre",
      "Etat",
      "etc...",
      "--",
      "...",
      "n°",
      "M. ",
      "www.a.fr",
      "https://a.fr/b?c",
      "a@b.fr",
      "\n\n",
      " - ",
      "mot",
      " décembre",
      "A la ",
    ),
    fc.string({ maxLength: 3 }),
  ),
  { maxLength: 24 },
);

test("correcting twice changes nothing the second time", () => {
  fc.assert(
    fc.property(fragments, (parts) => {
      const once = typographic(parts.join(""));
      expect(typographic(once)).toBe(once);
    }),
    { numRuns: 10_000 },
  );
});

test("quotes of every kind, crossed in every way, are set once and for all", () => {
  const quotes = fc.array(fc.constantFrom(..."\"«»“” \u00a0\u202fa'(.?\n"), { maxLength: 12 });
  fc.assert(
    fc.property(quotes, (parts) => {
      const once = typographic(parts.join(""));
      expect(typographic(once)).toBe(once);
    }),
    { numRuns: 10_000 },
  );
});

test("no letter, no figure and no address is ever lost", () => {
  const addresses = (text: string) => text.match(/https:\/\/a\.fr\/b\?c|a@b\.fr/g);
  fc.assert(
    fc.property(fragments, (parts) => {
      const text = parts.join(" ");
      const published = typographic(text);
      expect(addresses(published)).toEqual(addresses(text));
      expect(published.replace(/[^0-9]/g, "")).toBe(text.replace(/[^0-9]/g, ""));
    }),
    { numRuns: 2_000 },
  );
});

test("ordinals are written as the Imprimerie nationale does, and their letters can be raised", () => {
  expect([ordinal(1, "feminine"), ordinal(1, "masculine"), ordinal(2, "feminine")]).toEqual([
    { number: "1", suffix: "re" },
    { number: "1", suffix: "er" },
    { number: "2", suffix: "e" },
  ]);
  expect(superscripts("La 1re et la 2e, au XXIe siècle, le 1er mars")).toEqual([
    { text: "La 1" },
    { text: "re", superscript: true },
    { text: " et la 2" },
    { text: "e", superscript: true },
    { text: ", au XXI" },
    { text: "e", superscript: true },
    { text: " siècle, le 1" },
    { text: "er", superscript: true },
    { text: " mars" },
  ]);
  expect(superscripts("rue de Lille")).toEqual([{ text: "rue de Lille" }]);
});
