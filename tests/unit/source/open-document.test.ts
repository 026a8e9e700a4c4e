import { expect, test } from "vitest";
import { openDocumentFile } from "#tests/support/office-files.ts";
import { markdownOf } from "#tests/support/sources.ts";

const textStyle = (name: string, properties: string) =>
  `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;
const automatic = [
  textStyle("T1", `fo:font-weight="bold"`),
  textStyle("T2", `fo:font-style="italic"`),
  textStyle("T3", `style:text-position="super 58%"`),
  textStyle("T4", `text:display="none"`),
  `<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>`,
  `<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1"/><text:list-level-style-number text:level="2" style:num-format="1"/></text:list-style>`,
  `<text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=")"/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")" text:display-levels="2"/></text:list-style>`,
  `<style:style style:name="S1" style:family="section"><style:section-properties text:display="none"/></style:style>`,
].join("");
const styles = `<style:style style:name="Title" style:family="paragraph"/><style:style style:name="Quotations" style:family="paragraph"/>`;
const p = (content: string, style = "Standard") => `<text:p text:style-name="${style}">${content}</text:p>`;
const span = (style: string, content: string) => `<text:span text:style-name="${style}">${content}</text:span>`;

const cases: Record<string, [text: string, markdown: string]> = {
  "words under their marks": [
    p(`${span("T1", "Anne")}${span("T1", " Roux")}, 1${span("T3", "re")} ${span("T2", "adjointe")}`),
    "**Anne Roux**, 1^re^ *adjointe*",
  ],
  "headings by their level, a title above them": [
    `${p("Rencontre", "P1")}<text:h text:outline-level="1">A</text:h><text:h text:outline-level="2">B</text:h>`,
    "# Rencontre\n\n## A\n\n### B",
  ],
  "lists within each other, and an item that goes on": [
    `<text:list text:style-name="L1"><text:list-item>${p("a")}<text:list><text:list-item>${p("b")}</text:list-item></text:list></text:list-item><text:list-item>${p("c")}${p("suite")}</text:list-item></text:list>`,
    "- a\n  1. b\n\n- c\n\n  suite",
  ],
  "numbers of several levels, where another begins": [
    `<text:list text:style-name="L2"><text:list-item text:start-value="4"><text:h text:outline-level="1">A</text:h><text:list><text:list-item><text:h text:outline-level="2">B</text:h></text:list-item></text:list></text:list-item></text:list>${p("Texte")}<text:list text:style-name="L2"><text:list-item>${p("c")}</text:list-item><text:list-item>${p("d")}</text:list-item></text:list>`,
    "# 4) A\n\n## 4.a) B\n\nTexte\n\n1. c\n2. d",
  ],
  quotations: [p("Voici :") + p("Oui.", "Quotations"), "Voici :\n\n> Oui."],
  "spaces, tabs and ends of lines": [p(`a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d`), "a b c\n\nd"],
  "what was deleted, comments, contents, numbers of pages, what is hidden": [
    `<text:tracked-changes><text:changed-region><text:deletion>${p("vieux")}</text:deletion></text:changed-region></text:tracked-changes><text:table-of-content><text:index-body>${p("Sommaire")}</text:index-body></text:table-of-content>${p(`Texte<office:annotation>${p("Note")}</office:annotation> ${span("T4", "caché")}<text:page-number>3</text:page-number>fin`)}<text:section text:style-name="S1">${p("Caché")}</text:section><text:section>${p("Vu")}</text:section>`,
    "Texte fin\n\nVu",
  ],
  "notes at the end": [
    p(
      `Un<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p("Note.")}</text:note-body></text:note>.`,
    ) + p("Deux"),
    "Un^1^.\n\nDeux\n\n^1^ Note.",
  ],
  "a table, row by row, and a frame after its paragraph": [
    `<table:table><table:table-row><table:table-cell>${p("Nom")}</table:table-cell><table:table-cell>${p("Qualité")}</table:table-cell></table:table-row></table:table>${p(`Avant<draw:frame><draw:text-box>${p("Boîte")}</draw:text-box></draw:frame> après`)}`,
    "Nom | Qualité\n\nAvant après\n\nBoîte",
  ],
  "links, but to the web and to mail alone": [
    p(
      `<text:a xlink:href="https://exemple.fr/">ici</text:a> <text:a xlink:href="javascript:x()">là</text:a> <text:a xlink:href="../autre.odt">ailleurs</text:a>`,
    ),
    "[ici](https://exemple.fr/) là ailleurs",
  ],
};

test.for(Object.entries(cases))("%s", async ([, [text, markdown]]) => {
  expect(await markdownOf("recap.odt", openDocumentFile(text, { automatic, styles }))).toBe(markdown);
});
