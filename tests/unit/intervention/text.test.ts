import fc from "fast-check";
import type { BlockContent, ListItem, PhrasingContent, Root } from "mdast";
import { expect, test } from "vitest";
import { normalRoot } from "#domain/intervention/normal-form.ts";
import { serializeText } from "#domain/intervention/serialize-text.ts";
import { normalText, parseText, plainText } from "#domain/intervention/text.ts";

const awkward = fc.stringMatching(/^[a-cé’«» \u00a0\u202f\n\t*_^\\[\]()<>&#`~!+=|:.,;"'1-9$-]{0,12}$/);
const words = fc.oneof(
  awkward,
  fc.string({ unit: "binary" }),
  fc.constantFrom("1.", "- ", "a\u2028b", "\ud800", "عربي", "😀", "\ufeff"),
);
const address = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    "https://exemple.fr/a(b)_c",
    "mailto:a@exemple.fr",
    "javascript:alert(1)",
    "/ici",
    "https://é.fr/ <>",
  ),
);

const { phrasing, block } = fc.letrec<{ phrasing: PhrasingContent; block: BlockContent }>((tie) => {
  const children = fc.array(tie("phrasing"), { maxLength: 4, size: "max" });
  const blocks = fc.array(tie("block"), { maxLength: 3, size: "max" });
  const item = blocks.map((children): ListItem => ({ type: "listItem", children }));
  const text = words.map((value): PhrasingContent => ({ type: "text", value }));
  return {
    phrasing: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      text,
      text.map(
        (node): PhrasingContent => ({
          type: "superscript",
          children: node.type === "text" ? [node] : [],
        }),
      ),
      children.map((children): PhrasingContent => ({ type: "strong", children })),
      children.map((children): PhrasingContent => ({ type: "emphasis", children })),
      fc.tuple(children, address).map(([children, url]): PhrasingContent => ({ type: "link", url, children })),
    ),
    block: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      children.map((children): BlockContent => ({ type: "paragraph", children })),
      blocks.map((children): BlockContent => ({ type: "blockquote", children })),
      fc
        .tuple(fc.array(item, { maxLength: 3 }), fc.boolean())
        .map(([children, ordered]): BlockContent => ({ type: "list", ordered, children })),
    ),
  };
});
const root = fc.array(block, { maxLength: 4, size: "max" }).map((children): Root => ({ type: "root", children }));

test("a text read again is the text that was written", () => {
  fc.assert(
    fc.property(root, (tree) => {
      expect(parseText(serializeText(tree))).toEqual(normalRoot(tree));
    }),
    { numRuns: 2000 },
  );
});

const neighbour = fc.constantFrom(
  "a",
  " ",
  "\u00a0",
  ".",
  "«",
  "*",
  "_",
  "^",
  "[",
  "]",
  "\\",
  "&",
  "é",
  "😀",
  "\ufeff",
);
const stretch = fc
  .record({
    value: fc.string({ unit: neighbour, maxLength: 3 }),
    marks: fc.subarray(["superscript", "emphasis", "strong"] as const),
  })
  .map(({ value, marks }) => marks.reduce(under, { type: "text", value }));

test("bold and italic are read again as they were written, whatever they touch", () => {
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 8, size: "max" }), (children) => {
      const tree: Root = { type: "root", children: [{ type: "paragraph", children }] };
      expect(parseText(serializeText(tree))).toEqual(normalRoot(tree));
    }),
    { numRuns: 2000 },
  );
});

test("the normal form of a normal form is itself, whatever was typed", () => {
  fc.assert(
    fc.property(fc.oneof(awkward, fc.string({ unit: "binary", maxLength: 60 })), (typed) => {
      const normal = normalText(typed);
      expect(normalText(normal)).toBe(normal);
    }),
    { numRuns: 2000 },
  );
});

test("prose is read as the parser of Markdown reads it", () => {
  const pieces = [
    ...["a", "é ", " ", "\n", "  \n", "\n \n", "\n\n", "\u00a0", "\u2028", "\t", "\ufeff", " \ufffe", "1", "1. ", "- "],
    ...["+", "> ", "#", "`", "~~~", "===", "---", "|", "<a>", "!", ": ", "(a)", "www.a.fr", "a@a.fr"],
  ];
  const unmarked = fc.array(fc.constantFrom(...pieces), { maxLength: 9, size: "max" }).map((chosen) => chosen.join(""));
  // Italics after it make the parser read the whole.
  const parsed = (typed: string) => ({ type: "root", children: parseText(`${typed}\n\n*i*`).children.slice(0, -1) });
  fc.assert(
    fc.property(fc.oneof(unmarked, awkward, fc.string({ unit: "binary", maxLength: 30 })), (typed) => {
      expect(parseText(typed)).toEqual(parsed(typed));
    }),
    { numRuns: 4000 },
  );
});

test("no word is lost on the way", () => {
  fc.assert(
    fc.property(fc.array(phrasing, { maxLength: 4 }), (children) => {
      const tree: Root = { type: "root", children: [{ type: "paragraph", children }] };
      const letters = (text: string) => text.replaceAll(/[\s\p{Cc}\p{Noncharacter_Code_Point}]/gu, "");
      expect(letters(plainText(serializeText(tree)))).toBe(letters(values(children)).toWellFormed());
    }),
  );
});

test.for([
  ["a paragraph", "Le maire a présenté son projet."],
  ["bold and italic", "Il a cité **Petites villes de demain** et *Maires de France*."],
  ["a superscript", "la 2^e^ séquence, les 1^ers^ résultats"],
  ["a caret", "deux puissance trois s’écrit 2\\^3"],
  ["lists", "Trois priorités :\n\n- le commerce\n- l’habitat\n  1. le centre\n  2. les faubourgs\n- la santé"],
  ["a quotation", "> « La clé, c’est l’investissement. »"],
  ["a link", "voir [le programme](https://exemple.fr/programme)"],
  ["bold inside a link", "[voir **ici**](mailto:contact@exemple.fr)"],
] as const)("%s stays as it is written", ([, markdown]) => {
  expect(normalText(markdown)).toBe(markdown);
});

test.for([
  ["two lists that touch are one", "- a\n\n* b", "- a\n- b"],
  ["an empty paragraph goes", "a\n\n&nbsp;\n\nb", "a\n\nb"],
  ["what is no character goes", "a\u{10fffe}b\uffff\u0007c", "abc"],
  ["the spaces around what is no character are one", "a \u0007 b", "a b"],
  ["a title is a paragraph", "# Titre", "\\# Titre"],
  ["the end of a line is a space", "a\nb  \nc\\\nd", "a b c d"],
  ["a quotation ends with the last line that bears its mark", "> a\n> b\nc", "> a b\n\nc"],
  ["a dangerous link keeps its words alone", "[ici](javascript:alert(1))", "ici"],
  ["a disguised dangerous link too", "[ici](<java\tscript:alert(1)>)", "ici"],
  ["a link to nowhere keeps its words alone", "[ici](/espace)", "ici"],
] as const)("%s", ([, typed, stored]) => {
  expect(normalText(typed)).toBe(stored);
});

test("a space at the edge of bold belongs to the sentence", () => {
  const maire: PhrasingContent = { type: "strong", children: [{ type: "text", value: "maire " }] };
  const tree: Root = {
    type: "root",
    children: [
      { type: "paragraph", children: [{ type: "text", value: "le " }, maire, { type: "text", value: "de Roye" }] },
    ],
  };
  expect(serializeText(tree)).toBe("le **maire** de Roye");
});

test("an underscore beside an emoji neither opens nor closes anything", () => {
  const dot: PhrasingContent = { type: "text", value: "." };
  const children: PhrasingContent[] = [
    { type: "emphasis", children: [dot] },
    { type: "text", value: "😀_aa" },
    { type: "strong", children: [{ type: "emphasis", children: [dot] }] },
  ];
  const tree: Root = { type: "root", children: [{ type: "paragraph", children }] };
  expect(parseText(serializeText(tree))).toEqual(tree);
});

test("markup is words, not markup", () => {
  const typed = "<script>alert(1)</script> et <b>gras</b>";
  expect(parseText(typed).children).toEqual([{ type: "paragraph", children: [{ type: "text", value: typed }] }]);
  expect(plainText(normalText(typed))).toBe(typed);
});

test("plain text keeps one line for each paragraph", () => {
  expect(plainText("La 1^re^ **séquence**\n\n- un\n- [deux](https://exemple.fr)\n\n> trois")).toBe(
    "La 1re séquence\nun\ndeux\ntrois",
  );
});

test.for([
  ["bullets within bullets", "- ".repeat(10_000), /^- \\- (?:- )+-$/],
  ["bullets of all sorts within each other", "* + - ".repeat(5000), /^- \\- \\\* \+ - \\\* \+/],
  ["numbers within numbers", "1. ".repeat(10_000), /^1\. 1\\\. (?:1\. )+1\.$/],
  ["quotations within quotations", "> ".repeat(10_000), /^> \\> (?:> )+>$/],
] as const)("%s, beyond what anybody writes, are read as words", ([, typed, stored]) => {
  const normal = normalText(typed);
  expect(stored.test(normal), normal.slice(0, 40)).toBe(true);
  expect(normalText(normal)).toBe(normal);
});

test("lists that go ever deeper, line after line, keep their words in four levels", () => {
  const words = Array.from({ length: 300 }, (_, depth) => `mot${depth}`);
  const normal = normalText(words.map((word, depth) => `${"  ".repeat(depth)}- ${word}`).join("\n"));
  expect(plainText(normal).match(/mot\d+/g)).toEqual(words);
  expect(Math.max(...normal.split("\n").map((line) => line.search(/\S/)))).toBeLessThanOrEqual(8);
});

test.for([
  ["bold and italic that never end", "**a*".repeat(5000)],
  ["carets", "^a".repeat(10_000)],
  ["addresses that never end", "[a](<b ".repeat(3000)],
  ["titles of links that never end", '[a](b "c '.repeat(3000)],
  ["closing brackets", "a] ".repeat(10_000)],
] as const)("a paragraph full of %s keeps its words", ([, typed]) => {
  const letters = (text: string) => text.replaceAll(/[^a-c]/g, "");
  const normal = normalText(typed);
  expect(letters(plainText(normal)) === letters(typed)).toBe(true);
  expect(normalText(normal) === normal).toBe(true);
});

test("each of three thousand stretches of a paragraph keeps its bold", () => {
  const typed = "**a** b ".repeat(3000).trim();
  expect(normalText(typed) === typed).toBe(true);
});

test("each of five thousand items stays in its list", () => {
  const typed = "- a\n".repeat(5000).trim();
  expect(normalText(typed) === typed).toBe(true);
});

test("each of five thousand items of a numbered list has its number", () => {
  const typed = Array.from({ length: 5000 }, (_, index) => `${index + 1}. a`).join("\n");
  expect(normalText(typed) === typed).toBe(true);
});

test("bold within bold, thousands deep, is bold", () => {
  const typed = `${"**a ".repeat(5000)}${"b** ".repeat(5000)}`;
  expect(normalText(typed)).toBe(`**${"a ".repeat(5000)}${"b ".repeat(5000).trim()}**`);
});

test("no-break spaces stay where they were put, however many", () => {
  const typed = `a${"\u00a0".repeat(40_000)}b`;
  expect(normalText(typed) === typed).toBe(true);
});

function under(node: PhrasingContent, type: "superscript" | "emphasis" | "strong"): PhrasingContent {
  if (type !== "superscript") return { type, children: [node] };
  return { type, children: node.type === "text" ? [node] : [] };
}

function values(nodes: PhrasingContent[]): string {
  return nodes.map((node) => ("value" in node ? node.value : "children" in node ? values(node.children) : "")).join("");
}
