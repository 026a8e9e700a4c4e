import fc from "fast-check";
import type { ListItem, Paragraph, PhrasingContent, Root } from "mdast";
import { expect, test } from "vitest";
import { corrector, typographic } from "#domain/french/typography.ts";
import { correctedRoot, correctedText } from "#domain/intervention/corrected-text.ts";
import { serializeText } from "#domain/intervention/serialize-text.ts";
import { parseText, plainText } from "#domain/intervention/text.ts";
import { typedLine } from "#tests/support/typed-texts.ts";

// "~" stands for a no-break space (U+00A0) and "^" before "!", "?" or ";" for a narrow one (U+202F).
const spaced = (text: string) => text.replaceAll("~", "\u00a0").replaceAll(/\^(?=[!?;])/g, "\u202f");
const correct = corrector();

test.for([
  ["**Question** ?", "**Question**^?"],
  ["**Question?** Oui", "**Question^?** Oui"],
  ["*l'Etat* : *oui*", "*l’État*~: *oui*"],
  ['Il a dit "**oui**, *vraiment*".', "Il a dit «~**oui**, *vraiment*~»."],
  ['"a **"b"** c"', "«~a **“b”** c~»"],
  ['"Dit **Anne : "oui** " et "non"."', "«~Dit **Anne~: “oui**” et “non”.~»"],
  ["*l*'**Etat** et le **c**oeur", "*l*’**État** et le **c**œur"],
  ["la 1^ère^ et la 2^ème^ séquence", "la 1^re^ et la 2^e^ séquence"],
  ["la **1**ère", "la **1**re"],
  ["12 **000** habitants", "12~**000**~habitants"],
  ["le **7** décembre à **16**h30", "le **7**~décembre à **16**~h~30"],
  ["**M.** Dupont et *Mme* Morel", "**M.**~Dupont et *Mme*~Morel"],
  ["10 m^2^ et 2021^1^ habitants", "10~m^2^ et 2021^1^ habitants"],
  ["en 12 000^3^ !", "en 12~000^3^^!"],
  ["- un : A\n- 2ème\n  - l'un", "- un~: A\n- 2e\n  - l’un"],
  ["1. 1er : oui\n2. 2eme", "1. 1er~: oui\n2. 2e"],
  ["> A la fin !\n\nl'eau", "> À la fin^!\n\nl’eau"],
  ["[l'annonce : là](https://exemple.fr/l'annonce?a=1;b:c)", "[l’annonce~: là](https://exemple.fr/l'annonce?a=1;b:c)"],
  ["[https://exemple.fr/l'x](https://exemple.fr/l'x)", "[https://exemple.fr/l'x](https://exemple.fr/l'x)"],
  ["\\*pas gras\\* : l'un", "\\*pas gras\\*~: l’un"],
  ["Hauts **de France** et Ile-de-*France*", "Hauts-**de-France** et Île-de-*France*"],
  ["Rencontre - **fin** - du jour", "Rencontre – **fin** – du jour"],
  ["", ""],
] as const)("%j becomes %j", ([typed, published]) => {
  expect(correctedText(typed, correct)).toBe(spaced(published));
});

test("rules see no mark: the words become the same with marks as without", () => {
  fc.assert(
    fc.property(markedText(["strong", "emphasis"]), ({ markdown }) => {
      const bare = plainText(markdown).split("\n");
      expect(plainText(correctedText(markdown, correct))).toBe(
        plainText(serializeText(paragraphs(bare.map((line) => [{ type: "text", value: typographic(line) }])))),
      );
    }),
    { numRuns: 800 },
  );
});

test("a corrected text is one that is stored, correcting it again changes nothing, and its addresses are the same", () => {
  fc.assert(
    fc.property(markedText(["strong", "emphasis", "superscript", "link"]), ({ markdown }) => {
      const once = correctedText(markdown, correct);
      expect(serializeText(parseText(once))).toBe(once);
      expect(correctedText(once, correct)).toBe(once);
      expect(new Set(urls(parseText(once)))).toEqual(new Set(urls(parseText(markdown))));
    }),
    { numRuns: 800 },
  );
});

test("paragraphs of words alone are set without being read as Markdown, and come out the same", () => {
  fc.assert(
    fc.property(markedText(["strong", "emphasis", "superscript", "link"]), ({ markdown }) => {
      expect(correctedText(markdown, correct)).toBe(serializeText(correctedRoot(parseText(markdown), correct)));
    }),
    { numRuns: 800 },
  );
});

/** Stored texts whose typed words carry marks at random, in paragraphs, lists and quotations. */
function markedText(kinds: string[]): fc.Arbitrary<{ markdown: string }> {
  const marks = fc.subarray(kinds);
  const cuts = fc.array(fc.tuple(fc.nat(12), marks), { maxLength: 4 });
  const line = fc
    .tuple(
      typedLine.map(({ text }) => text),
      cuts,
    )
    .map(([text, pieces]) => runsOf(text, pieces));
  const shape = fc.constantFrom(paragraphs, paragraphs, list, quotation);
  return fc.tuple(fc.array(line, { minLength: 1, maxLength: 3 }), shape).map(([lines, shaped]) => ({
    markdown: serializeText(shaped(lines)),
  }));
}

function runsOf(text: string, pieces: [number, string[]][]): PhrasingContent[] {
  let rest = text;
  const runs = pieces.map(([length, marks]) => {
    const run = rest.slice(0, length);
    rest = rest.slice(length);
    return marks.reduce<PhrasingContent>(
      (inner, type) =>
        (type === "link"
          ? { type, url: "https://exemple.fr/l'x?a=1", children: [inner] }
          : { type, children: [inner] }) as PhrasingContent,
      { type: "text", value: run },
    );
  });
  return [...runs, { type: "text", value: rest }];
}

function paragraphs(lines: PhrasingContent[][]): Root {
  return { type: "root", children: lines.map(paragraph) };
}

function list(lines: PhrasingContent[][]): Root {
  const items = lines.map((line): ListItem => ({ type: "listItem", children: [paragraph(line)] }));
  return { type: "root", children: [{ type: "list", children: items }] };
}

function quotation(lines: PhrasingContent[][]): Root {
  return { type: "root", children: [{ type: "blockquote", children: lines.map(paragraph) }] };
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: "paragraph", children };
}

function urls(node: Root | PhrasingContent | Root["children"][number]): string[] {
  if (node.type === "link") return [node.url];
  return "children" in node ? node.children.flatMap(urls) : [];
}
