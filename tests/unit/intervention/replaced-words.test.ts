import { expect, test } from "vitest";
import { replacedWords } from "#domain/intervention/replaced-words.ts";

const everywhere = (text: string, from: string, to: string) => replacedWords(text, { from, to, everywhere: true });
const first = (text: string, from: string, to: string) => replacedWords(text, { from, to, everywhere: false });

test.for([
  ["le financ, les financements, refinanc et financé", "le finance, les financements, refinanc et financé"],
  ["l’financ, d'financ et (financ)", "l’finance, d'finance et (finance)"],
  ["un co-financ, un financ-relais", null],
  ["financ\u0301", null],
  ["2financ, financ2", null],
  ["les financements", null],
])("a word is replaced where it stands by itself: %s", ([text, replaced]) => {
  expect(everywhere(text ?? "", "financ", "finance")).toBe(replaced);
});

test.for([
  ["[le dévelopement](https://exemple.fr/dévelopement)", "[le développement](https://exemple.fr/d%C3%A9velopement)"],
  ["voir https://exemple.fr/dévelopement et [ici](https://dévelopement.fr/)", null],
  ["dévelopement, voir www.dévelopement.fr", "développement, voir www.dévelopement.fr"],
])("an address is never rewritten, what it stands on is: %s", ([text, replaced]) => {
  expect(everywhere(text ?? "", "dévelopement", "développement")).toBe(replaced);
});

const expanded = "dotation d’équipement des territoires ruraux (DETR)";

test.for([
  [
    "[page](https://exemple.fr/DETR-2021) de la DETR, puis la DETR",
    `[page](https://exemple.fr/DETR-2021) de la ${expanded}, puis la DETR`,
  ],
  ["L’ADETR, puis la [DETR](https://exemple.fr/DETR)", `L’ADETR, puis la [${expanded}](https://exemple.fr/DETR)`],
  ["Rien.\n\n- la **DETR**\n- la DETR", `Rien.\n\n- la **${expanded}**\n- la DETR`],
  ["la DETR^1^ et 5 m^2^", `la ${expanded}^1^ et 5 m^2^`],
])("a sigle is spelled out once: %s", ([text, replaced]) => {
  expect(first(text ?? "", "DETR", expanded)).toBe(replaced);
});

test.for([
  [
    "les **Petites** Villes de Demain",
    "Petites Villes de Demain",
    "Petites villes de demain",
    "les **Petites** villes de demain",
  ],
  ["**Roger** *Watrelin* a dit", "Roger Watrelin", "Roger Wattrelin", "**Roger** *Wattrelin* a dit"],
  ["la 2^ème^ phase", "2ème", "2e", "la 2^e^ phase"],
  ["la **1**ère phase", "1ère", "1re", "la **1**re phase"],
])("words are replaced across marks, which stay: %s", ([text, from, to, replaced]) => {
  expect(everywhere(text ?? "", from ?? "", to ?? "")).toBe(replaced);
});

test("what is put is words, whatever its signs would be in Markdown", () => {
  expect(everywhere("le PLAN, le PLAN", "PLAN", "plan *de* [x](y) $&")).toBe(
    "le plan \\*de\\* \\[x]\\(y) $&, le plan \\*de\\* \\[x]\\(y) $&",
  );
});
