import { expect, test } from "vitest";
import { markdownOf } from "#tests/support/sources.ts";

const word = (level: number, mark: string, words: string) =>
  `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`;

const cases: Record<string, [html: string, markdown: string]> = {
  "marks, by elements and by styles": [
    `<p><b>Anne</b> <i>Roux</i>, 1<sup>re</sup> <span style="font-weight:700">adjointe</span>, 2<span style="vertical-align:super">e</span></p>`,
    "**Anne** *Roux*, 1^re^ **adjointe**, 2^e^",
  ],
  "what Google hands over is not bold": [
    `<b style="font-weight:normal" id="docs-internal-guid-1"><p>Texte</p></b>`,
    "Texte",
  ],
  "headings, lists, quotations, rules": [
    `<h1>A</h1><ul><li>a<ol><li>b</ol><li>c</ul><hr><blockquote><p>Oui</blockquote><h2>B</h2>`,
    "# A\n\n- a\n  1. b\n- c\n\n> Oui\n\n## B",
  ],
  "words that no element holds": [`<div>Un<div>Deux</div>Trois<br>Quatre</div>`, "Un\n\nDeux\n\nTrois\n\nQuatre"],
  "tables, row by row": [
    `<table><tr><th>Nom<th>Qualité<tr><td>Anne<td><p>Maire</p></table>`,
    "Nom | Qualité\n\nAnne | Maire",
  ],
  "scripts, styles, menus, forms, what is hidden and what was deleted": [
    `<p>Texte<script>x()</script><style>p{}</style><nav><p>Menu</nav><button>OK</button><p hidden>a<p style="display:none">b<del>c</del></p><p>fin`,
    "Texte\n\nfin",
  ],
  "a page with a part that holds its text": [
    `<!doctype html><title>Site</title><header>Le site</header><main><h1>A</h1><aside>Lire aussi</aside><p>Texte</main><footer>Contact</footer>`,
    "# A\n\nTexte",
  ],
  "a text that stands beside an article, and not in it": [
    `<!doctype html><div class="content"><p>Le texte du compte rendu</div><div><article><h3>Autre</h3></article></div>`,
    "Le texte du compte rendu\n\n### Autre",
  ],
  "a text beside which an article is an aside": [
    `<!doctype html><p>Le texte</p><aside><article>Une réclame qui est plus longue que le texte</article></aside>`,
    "Le texte",
  ],
  "the one article of a page, beside which there are some in an aside": [
    `<!doctype html><div>Le site</div><article><p>Le texte</p></article><aside><article>Un autre texte</article></aside>`,
    "Le texte",
  ],
  "a main part that is empty, hidden or a model": [
    `<!doctype html><main></main><main hidden><p>Cette page charge encore</main><template><main>{{ texte }}</main></template><p>Le texte`,
    "Le texte",
  ],
  "a head that does not say where it ends": [
    `<!doctype html><html><head><meta charset="utf-8"><title>Titre</title><p>Le <b>texte</b><p>La suite`,
    "Le **texte**\n\nLa suite",
  ],
  "who said what is quoted, at its foot": [
    `<blockquote><p>Il faut tenir.</p><footer>Mme Roux</footer></blockquote><footer>Mentions</footer>`,
    "> Il faut tenir.\n>\n> Mme Roux",
  ],
  "numbers that a list does not say by itself": [
    `<ol><li>a</ol><p>Texte<ol start=2><li>b</ol><p>Texte<ol><li value=7><h2>c</h2><li>d</ol>`,
    "1\\. a\n\nTexte\n\n2\\. b\n\nTexte\n\n## 7. c\n\n8\\. d",
  ],
  "links, but to the web and to mail alone": [
    `<p><a href="https://exemple.fr/">ici</a> <a href="JavaScript:x()">là</a> <a href="file:///etc/passwd">ailleurs</a> <a href="/menu">menu</a>`,
    "[ici](https://exemple.fr/) là ailleurs menu",
  ],
  "what Word hands over": [
    `Version:1.0\r\nStartHTML:000\r\n<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><title>x</title></head><body lang=FR><!--StartFragment--><p class=MsoTitle>Rencontre</p><h1>Relance<o:p></o:p></h1><p class=MsoNormal>M.&nbsp;Roux,\r\nmaire</p>${word(1, "·", "a")}${word(2, "o", "b")}${word(1, "·", "c")}${word(1, "1.", "d")}<div style='mso-element:comment-list'><p>Commentaire</div><!--EndFragment--></body></html>`,
    "# Rencontre\n\n## Relance\n\nM.\u00a0Roux, maire\n\n- a\n  - b\n- c\n\n1. d",
  ],
};

test.for(Object.entries(cases))("%s", async ([, [html, markdown]]) => {
  expect(await markdownOf("", html)).toBe(markdown);
});

test("the words of a page before its first element", async () => {
  expect(await markdownOf("a.html", "Bonjour <b>Anne</b> Petit")).toBe("Bonjour **Anne** Petit");
});
