import fc from "fast-check";
import type { BlockContent, Nodes, PhrasingContent, Root, RootContent } from "mdast";
import { describe, expect, test } from "vitest";
import { normalRoot } from "#domain/intervention/normal-form.ts";
import type { Recap } from "#domain/recap/schema.ts";
import { readSource } from "#domain/source/read-source.ts";
import { rendered } from "#tests/support/read-back.ts";
import { aHostileRecap, anEdition, aRecap, aSpokenBlock } from "#tests/support/recaps.ts";
import { withoutPlaces } from "#tests/support/sources.ts";
import { typedLine } from "#tests/support/typed-texts.ts";

const recaps: Record<string, () => Recap> = {
  "a plain recap": aRecap,
  "a hostile recap": aHostileRecap,
  "a recap with lists": () => saying(lists),
};

const lists = `a dit :

- un **gras *et italique***
  - deux

    suite
- trois

  plus

> « cité »
>
> - dans la citation
> - encore

1. premier [lien](https://exemple.fr/?a=1)
2. second^e^

fin`;

for (const [which, recap] of Object.entries(recaps))
  describe(`${which}, read from each of its files`, () => {
    test.for(["odt", "html", "md"] as const)("%s says the same as docx", async (form) => {
      const edition = anEdition(recap());
      const [one, other] = [await read("docx", edition), await read(form, edition)];

      expect(other.opening).toEqual(one.opening);
      expect(other.body).toEqual(one.body);
    });

    test("txt says the same as docx, but for marks", async () => {
      const edition = anEdition(recap());
      const [one, other] = [await read("docx", edition), await read("txt", edition)];

      expect(other.body).toEqual(unmarked(one.body));
    });

    test("what is read is in normal form", async () => {
      const { body } = await read("docx", anEdition(recap()));
      const blocks = body.filter(({ type }) => type !== "heading");

      // Blocks that a heading came between would join.
      for (const block of blocks) expect(normalRoot({ type: "root", children: [block] }).children).toEqual([block]);
    });
  });

/** Lines of whatever people type, some of them in lists and quotations, some in bold, some raised. */
const said = fc
  .array(
    fc.tuple(
      fc.constantFrom("", "", "- ", "  - ", "    - ", "1. ", "> ", "> - ", "   "),
      typedLine,
      fc.constantFrom("", "**", "*", "^"),
      fc.constantFrom("\n", "\n\n"),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((lines) => lines.map(([start, { text }, mark, end]) => `${start}a ${mark}${text}${mark}${end}`).join(""));

test("whatever was said, it is read the same from each file", async () => {
  await fc.assert(
    fc.asyncProperty(said, async (text) => {
      const edition = anEdition(saying(text));
      const docx = await read("docx", edition);
      for (const form of ["odt", "html", "md"] as const)
        expect((await read(form, edition)).body, form).toEqual(docx.body);
    }),
    { numRuns: 150, examples: [["a ^X^a la ^\na  \n"]] },
  );
});

function saying(text: string): Recap {
  const { blocks } = aRecap();
  return aRecap({ blocks: [...blocks, aSpokenBlock({ id: "99999999-a", part: "closing", text })] });
}

/** Its title and what kind of recap it is come first, in either order; the page has no imprint. */
async function read(form: "docx" | "odt" | "html" | "md" | "txt", edition: ReturnType<typeof anEdition>) {
  const { root } = await readSource(`recap.${form}`, await rendered(form, edition));
  const blocks = withoutPlaces(root).children;
  const imprint = blocks.findLastIndex((block) => wordsOf(block).startsWith("Partenaires\u00a0: "));
  const [first, second, ...body] = imprint === -1 ? blocks : blocks.slice(0, imprint);
  const opening = [first, second].map((block) => (block === undefined ? "" : wordsOf(block)));
  return { opening: opening.sort(), body };
}

/** As plain text shows it. */
function unmarked(blocks: readonly RootContent[]): RootContent[] {
  const root: Root = { type: "root", children: blocks.map((block) => plain(block) as RootContent) };
  return root.children;
}

function plain(node: Nodes): Nodes {
  if (node.type === "heading") return { type: "paragraph", children: plainPhrases(node.children) };
  if (node.type === "paragraph") return { ...node, children: plainPhrases(node.children) };
  if (!("children" in node)) return node;
  return { ...node, children: (node.children as BlockContent[]).map(plain) } as Nodes;
}

function plainPhrases(phrases: readonly PhrasingContent[]): PhrasingContent[] {
  return [{ type: "text", value: phrases.map(typed).join("") }];
}

function typed(node: Nodes): string {
  const words = "children" in node ? node.children.map(typed).join("") : wordsOf(node);
  return node.type === "link" && node.url !== words ? `${words} <${node.url}>` : words;
}

function wordsOf(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(wordsOf).join("") : "";
}
