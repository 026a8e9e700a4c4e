import { findAll, textContent } from "domutils";
import fc from "fast-check";
import { parseDocument } from "htmlparser2";
import { simpleParser } from "mailparser";
import { describe, expect, test } from "vitest";
import type { Logo } from "#domain/house/schema.ts";
import type { Edition } from "#domain/recap/edition.ts";
import { largestHtml, recapToEmail } from "#domain/recap/formats/email.ts";
import { recapToEml } from "#domain/recap/formats/eml.ts";
import type { EmailShape, Recap } from "#domain/recap/schema.ts";
import { readHtml } from "#tests/support/read-html.ts";
import { readMail } from "#tests/support/read-mail.ts";
import { aHostileRecap, aHouse, anEdition, aRecap, aSpokenBlock } from "#tests/support/recaps.ts";

const url = "https://rencontres.exemple.fr/comptes-rendus/cysoing-7-decembre-2021";
const shapes = ["excerpt", "whole"] as const;
const sentence = "La relance se joue dans nos rues commerçantes, et rien ne presse davantage. ";

const htmlOf = (edition: Edition, shape: EmailShape = "whole") => recapToEmail(edition, shape).html;
const elementsOf = (html: string) => findAll(() => true, parseDocument(html).children);
const mailOf = async (edition: Edition, shape: EmailShape) => readMail(await recapToEml(edition, shape));
const withText = (text: string): Recap => aRecap({ blocks: [aSpokenBlock({ text })] });

describe.for(shapes)("the HTML of the %s, for programs that know little", (shape) => {
  const everything = withText(
    "a dit :\n\n- un *point*\n- deux\n\n> « Osons. »\n\nLe XXI^e^ siècle, [ici](https://exemple.fr/).",
  );
  const html = htmlOf(anEdition(everything), shape);
  const body = elementsOf(html.slice(html.indexOf("<body")));

  test("lays out with tables that say so, and with nothing that Word does not know", () => {
    const tables = body.filter(({ name }) => name === "table");

    expect(tables.length).toBeGreaterThan(2);
    expect(tables.filter(({ attribs }) => attribs.role !== "presentation")).toEqual([]);
    expect(html).not.toMatch(/display:\s*(?:flex|grid)|float:|position:|@import|@font-face|<link|<script/);
  });

  test("keeps every style on its element: without classes and without the style element all is in its place", () => {
    const bare = body.filter(
      ({ name, attribs }) =>
        ["p", "h1", "h2", "li", "ul", "ol", "blockquote", "a", "td"].includes(name) && !attribs.style,
    );
    const classNames = new Set(body.flatMap(({ attribs }) => attribs.class?.split(" ") ?? []));

    expect(bare).toEqual([]);
    expect([...classNames].filter((name) => !name.startsWith("rc-"))).toEqual([]);
    const outsideMedia = html
      .match(/<style>:root[^<]*<\/style>/)?.[0]
      .replace(/@media[^{]*\{(?:[^{}]*\{[^}]*\})*\}/g, "");
    expect(outsideMedia).not.toMatch(/padding|margin|width|font/);
  });

  test("says its grounds twice, for programs that read no style", () => {
    const coloured = body.filter(({ attribs }) => attribs.style?.includes("background-color:"));

    expect(coloured.length).toBeGreaterThan(2);
    for (const { attribs } of coloured) expect(attribs.style).toContain(`background-color:${attribs.bgcolor}`);
  });

  test("is 600 pixels wide at most, Word included, and as narrow as a phone", () => {
    expect(html).toContain('<!--[if mso]><table role="presentation" width="600"');
    expect(html).toMatch(/<!\[endif\]--><!--\[if !mso\]><!--><table [^>]*max-width:600px[^>]*><!--<!\[endif\]--><tr>/);
    expect(body.filter(({ attribs }) => Number(attribs.width) > 240)).toEqual([]);
    expect(html).toContain("max-width:600px");
  });

  test("goes to dark by itself, in Outlook on the web as well", () => {
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).toMatch(/@media \(prefers-color-scheme:dark\)\{[^@]*\.rc-ink\{color:#ece9e1!important\}/);
    expect(html).toContain("[data-ogsc] .rc-ink{color:#ece9e1!important}");
    expect(html).toContain("[data-ogsb] .rc-paper{background-color:#141816!important}");
  });

  test("gives Word no cell that is longer than its pages: nothing stands around the rows, each paragraph has its own", () => {
    const rows = body.filter(({ name }) => name === "tr").map((row) => textContent(row).trim());

    expect(body.find(({ name }) => name === "td")?.attribs.class).toBe("rc-fill");
    expect(rows).toContain("Roger Wattrelin, Maire d’Aulnoye-Aymeries (59), a dit\u00a0:");
    expect(rows).toContain("Le XXIe siècle, ici.");
  });

  test("says its language and its title, has real headings, and leads nowhere but to whole addresses", () => {
    const page = readHtml(html);

    expect(page.attributes("html", "lang")).toEqual(["fr"]);
    expect(page.texts("title")).toEqual([recapToEmail(anEdition(everything), shape).subject]);
    expect(page.texts("h1")).toEqual(["Rencontre des maires des petites villes"]);
    expect(page.attributes("a", "href").filter((href) => !href.startsWith("https://"))).toEqual([]);
  });
});

test.for(shapes)(
  "the block of the %s is what is seen of it, and leaves alone the style of what it is pasted into",
  (shape) => {
    const { html, block } = recapToEmail(anEdition(), shape);

    expect(html).toContain(`</div>${block}</body></html>`);
    expect(block).not.toMatch(/<(?:style|meta|title|body)/);
  },
);

test.for(shapes)("the two parts of the %s say the same words in the same order", async (shape) => {
  for (const recap of [aRecap(), aHostileRecap()]) {
    const { words, text } = await mailOf(
      anEdition(recap, { demonstration: true, notice: "Projet : à relire." }),
      shape,
    );
    expect(words.length).toBeGreaterThan(60);
    expect(text.length).toBeGreaterThan(400);
  }
});

describe("the plain text", () => {
  test("is typed as somebody careful does", () => {
    const text = `a dit ce que ${"beaucoup pensent ".repeat(6)}:\n\n- un **point** qui ${"se prolonge ".repeat(6)}\n  - plus bas\n\n1. d’abord\n2. ensuite, [sur cette page](https://exemple.fr/a?b=1)\n\n> « Osons. »`;
    const letter = recapToEmail(anEdition(aRecap({ theme: null, blocks: [aSpokenBlock({ text })] })), "whole").text;

    expect(letter).toBe(
      [
        "Association des petites villes de France",
        "",
        "",
        "Compte rendu de la rencontre territoriale",
        "",
        "Rencontre des maires des petites villes",
        "",
        "Mardi 7\u00a0décembre 2021, à 9\u00a0h\u00a030",
        "Cysoing (Nord), salle des fêtes",
        "Plus de 40\u00a0élus",
        "En partenariat avec\u00a0: Banque des Territoires",
        "",
        "* * *",
        "",
        "Roger Wattrelin, Maire d’Aulnoye-Aymeries (59), a dit ce que beaucoup",
        "pensent beaucoup pensent beaucoup pensent beaucoup pensent beaucoup",
        "pensent beaucoup pensent\u00a0:",
        "",
        "– un point qui se prolonge se prolonge se prolonge se prolonge se",
        "  prolonge se prolonge",
        "  – plus bas",
        "",
        "1. d’abord",
        "2. ensuite, sur cette page <https://exemple.fr/a?b=1>",
        "",
        "    «\u00a0Osons.\u00a0»",
        "",
        "Partenaires\u00a0: Banque des Territoires.",
        "Publié le vendredi 10\u00a0décembre 2021.",
        "",
        "Lire en ligne\u00a0:",
        `<${url}>`,
        "",
        "Éditeur\u00a0: Association des petites villes de France (APVF).",
        "",
      ].join("\n"),
    );
  });

  test("has no line of more than 72 characters, but for a word that is longer", () => {
    const word = fc.stringMatching(/^[a-zà-ÿ’]{1,20}$/);
    const words = fc.array(word, { minLength: 1, maxLength: 200 }).map((all) => all.join(" "));
    fc.assert(
      fc.property(words, (text) => {
        const { text: letter } = recapToEmail(anEdition(withText(`a dit ${text}`)), "whole");
        expect(letter.split("\n").filter((line) => line.length > 72 && line.includes(" "))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe("the excerpt", () => {
  const opening = (text: string) => aSpokenBlock({ id: "11111111-a", part: "opening", text });
  const excerptOf = (blocks: Recap["blocks"]) => recapToEmail(anEdition(aRecap({ blocks })), "excerpt");

  test("gives the first words, ends them with a sentence and leads to the page", () => {
    const { html, text } = excerptOf([opening(`a dit ceci. ${sentence.repeat(30)}`)]);

    expect(text.replaceAll("\n", " ")).toMatch(/rien ne presse davantage\. \[…\] {3}Ont pris la parole/);
    expect(text.split(sentence.slice(0, 10)).length - 1).toBe(11);
    expect(readHtml(html).attributes("a", "href").at(-1)).toBe(url);
    expect(text).toContain(`Lire le compte rendu\u00a0:\n<${url}>`);
  });

  test.for([
    [
      "after an initial or a title",
      `${"x".repeat(780)}. Puis M. Dupont et J. Durand ont dit ${"y".repeat(200)}.`,
      "x. […]",
    ],
    ["within the quotation that holds it", `a dit : « ${"x ".repeat(400)}. » Puis ${"y ".repeat(200)}.`, "x. » […]"],
    ["before a paragraph that has no room for a sentence", `a dit oui.\n\n${"y ".repeat(600)}.`, "a dit oui."],
    ["where there is none, between two words", `a dit ${"mot ".repeat(400)}`, "mot […]"],
  ] as const)("does not cut %s", ([, text, end]) => {
    const words = excerptOf([opening(text)]).text.replace(/\s+/g, " ");
    expect(words).toContain(`${end} Ont pris la parole`);
  });

  test("keeps what is bold or raised where it cuts", () => {
    const { html } = excerptOf([opening(`a dit **ceci. ${sentence.repeat(30).trim()}** Fin.`)]);
    const strong = readHtml(html).texts("strong")[0] ?? "";

    expect(strong).toMatch(/^ceci\. .*davantage\.$/);
    expect(strong.length).toBeLessThan(900);
  });

  test("goes no further than two passages, and says nothing of being cut when it is not", () => {
    const blocks = ["a dit un.", "a dit deux.", "a dit trois."].map((text, index) =>
      aSpokenBlock({ id: `${index}-x`, part: "opening", text }),
    );
    const { text } = excerptOf(blocks);

    expect(text).toContain("a dit deux.");
    expect(text).not.toContain("a dit trois.");
    expect(text).not.toContain("[…]");
  });

  test("names a dozen of those who spoke, each once with their capacity, and counts the others", () => {
    const blocks = Array.from({ length: 15 }, (_, index) =>
      aSpokenBlock({
        id: `${index}-x`,
        speakers: [
          { personId: null, name: `Anne ${index}`, officeGender: "feminine", capacities: [`Maire de ${index}`] },
        ],
      }),
    );
    const { text } = excerptOf([...blocks, ...blocks]);

    expect(text).toContain("– Anne 11, Maire de 11\nEt 3 autres personnes.");
    expect(text.match(/– Anne 0,/g)).toHaveLength(1);
  });

  test("lists the programme, each séquence leading to its place on the page", () => {
    const page = readHtml(htmlOf(anEdition(), "excerpt"));

    expect(page.texts("h2")).toEqual(["Programme", "Ont pris la parole"]);
    expect(page.attributes("a", "href")).toEqual([
      `${url}#ouverture`,
      `${url}#sequence-22222222`,
      `${url}#sequence-44444444`,
      `${url}#conclusion`,
      url,
    ]);
  });

  test("of a recap in which nothing is written yet is its heading and its link", () => {
    const { text } = excerptOf([]);
    expect(text).toContain("Rencontre des maires des petites villes");
    expect(text).not.toMatch(/Programme|parole/);
  });
});

describe("the whole", () => {
  const speech = (index: number, paragraphs: number) =>
    aSpokenBlock({
      id: `${String(index).padStart(8, "0")}-x`,
      text: `a dit ${index}.\n\n${`${sentence}\n\n`.repeat(paragraphs)}`,
    });

  test("of a usual recap is far from the size at which Gmail cuts", () => {
    const blocks = Array.from({ length: 20 }, (_, index) => speech(index, 8));
    const html = htmlOf(anEdition(aRecap({ blocks })));

    expect(html).toContain("a dit 19.");
    expect(Buffer.byteLength(html)).toBeLessThan(60_000);
  });

  test("that would be cut by Gmail stops between two passages, and leads to the next one", async () => {
    const blocks = Array.from({ length: 100 }, (_, index) => speech(index, 9));
    const edition = anEdition(aRecap({ blocks }));
    const read = await mailOf(edition, "whole");

    expect(Buffer.byteLength(read.html)).toBeLessThanOrEqual(largestHtml);
    expect(Buffer.byteLength(read.html)).toBeGreaterThan(largestHtml - 4000);
    const kept = [...read.text.matchAll(/a dit (\d+)\./g)].map(([, index]) => Number(index));
    expect(kept).toEqual(kept.map((_, index) => index));
    expect(read.continuesAt).toBe(`intervention-${String(kept.length).padStart(8, "0")}`);
    expect(read.text).toMatch(/rien ne presse\s+davantage\.\s+Lire la suite/);
  });

  test("whose first passage is longer than a message gives its first words", async () => {
    const read = await mailOf(anEdition(aRecap({ blocks: [speech(0, 900)] })), "whole");

    expect(read.text).toContain("a dit 0.");
    expect(read.continuesAt).toBe("interventions");
  });

  test("ends as the page does: partners, publication, corrections", () => {
    const corrections = [{ at: Date.UTC(2021, 11, 12, 9), note: "un nom était mal écrit." }];
    const { text } = recapToEmail(anEdition(aRecap(), { corrections }), "whole");

    expect(text).toContain(
      "Partenaires\u00a0: Banque des Territoires.\nPublié le vendredi 10\u00a0décembre 2021.\nCorrigé le dimanche 12\u00a0décembre 2021\u00a0: un nom était mal écrit.\n",
    );
  });
});

describe("what somebody hostile records", () => {
  const hostile = `<script>alert(1)</script><img src=x onerror=alert(1)>"'&amp;</p></style><![endif]-->`;
  const recap = aRecap({
    title: `${hostile}</title>\r\nBcc: autre@exemple.fr`,
    theme: hostile,
    venue: hostile,
    partners: [hostile],
    blocks: [
      { type: "sequence", id: "22222222-a", ordinal: 1, title: hostile },
      aSpokenBlock({
        id: '"><script>',
        leadIn: hostile,
        speakers: [{ personId: null, name: hostile, officeGender: "feminine", capacities: [hostile] }],
        text: `${hostile}\n\n[a](javascript:alert(1)) [b](data:text/html,x) ![c](https://exemple.fr/x.png)\n\n<iframe src=x></iframe>`,
      }),
    ],
  });

  test.for(shapes)("gets nothing into the %s: it is read as it was typed", async (shape) => {
    const { html, mail, links } = await mailOf(anEdition(recap), shape);
    const names = new Set(elementsOf(html).map(({ name }) => name));

    expect([...names].filter((name) => ["script", "img", "iframe"].includes(name))).toEqual([]);
    expect(links.filter((href) => !href.startsWith("https://"))).toEqual([]);
    expect(readHtml(html).texts("h1")[0]).toContain("<script>alert(1)</script>");
    expect([...mail.headers.keys()].toSorted()).toEqual([
      "content-type",
      "date",
      "message-id",
      "mime-version",
      "subject",
      "x-unsent",
    ]);
  });

  test("does not get out of what is said to Word alone", () => {
    const comments = htmlOf(anEdition(recap)).match(/<!--.*?-->/gs) ?? [];

    expect(comments).toHaveLength(4);
    expect(comments.join()).not.toContain("alert");
  });
});

describe("whose letter it is", () => {
  const picture: Logo = { mediaType: "image/png", width: 480, height: 96, bytes: Buffer.from("x") };
  const withLogos = (logos: Partial<Record<"light" | "dark", Logo>>) =>
    readHtml(htmlOf(anEdition(aRecap(), {}, aHouse({ version: 7, logos }))));

  test("is said by the logo, at its public address, named for those who do not see it", () => {
    const page = withLogos({ light: picture, dark: picture });

    expect(page.attributes("img", "src")).toEqual([
      "https://rencontres.exemple.fr/logo/clair?v=7",
      "https://rencontres.exemple.fr/logo/sombre?v=7",
    ]);
    expect(new Set(page.attributes("img", "alt"))).toEqual(new Set(["Association des petites villes de France"]));
    expect([page.attributes("img", "width"), page.attributes("img", "height")]).toEqual([
      ["240", "240"],
      ["48", "48"],
    ]);
    expect(page.attributes("img", "style")[1]).toContain("display:none");
  });

  test("is said by its name where it has no logo", () => {
    const page = withLogos({});

    expect(page.all("img")).toEqual([]);
    expect(page.text).toContain("Association des petites villes de France");
  });

  test("shows in its colours", () => {
    const house = aHouse({ accent: { light: "#102030", dark: "#a0b0c0" } });
    const html = htmlOf(anEdition(aRecap(), {}, house));
    const button = elementsOf(html)
      .filter(({ attribs }) => attribs.bgcolor === "#102030")
      .at(-1);

    expect(button && textContent(button)).toBe("Lire en ligne");
    expect(html).toContain(".rc-accent{color:#a0b0c0!important}");
    expect(html).not.toContain("#1e5a4b");
  });
});

describe("what is said before it is read", () => {
  test("the subject names the meeting and the preheader who spoke, seen by nobody who has opened it", async () => {
    const edition = anEdition();
    const { words, mail, html } = await mailOf(edition, "excerpt");

    expect(mail.subject).toBe("Rencontre des maires des petites villes – Cysoing, mardi 7\u00a0décembre 2021");
    expect(html).toMatch(/<body[^>]*><div style="display:none;[^"]*">Avec Roger Wattrelin\.<\/div>/);
    expect(words.slice(0, 2)).toEqual(["Association", "des"]);
  });

  test.for(shapes)("a draft says so in the subject and first of all in the %s", async (shape) => {
    const { mail, text, html } = await mailOf(
      anEdition(aRecap(), { publishedAt: null, notice: "Projet\u00a0: ce texte n’est pas public." }),
      shape,
    );

    expect(mail.subject).toMatch(/^Projet\u00a0: Rencontre/);
    expect(text).toMatch(/^Projet\u00a0: ce texte n’est pas public\.\n/);
    expect(readHtml(html).texts("p")[0]).toBe("Projet\u00a0: ce texte n’est pas public.");
  });

  test.for(shapes)("a demonstration says in the %s that it is invented; anything else does not", async (shape) => {
    const demonstration = await mailOf(anEdition(aRecap(), { demonstration: true }), shape);

    expect(demonstration.text).toMatch(/^Démonstration\u00a0: personnes et rencontres inventées/);
    expect((await mailOf(anEdition(), shape)).text).not.toContain("Démonstration");
  });
});

describe("the message as a file", () => {
  test("opens as a draft to nobody, dated of the publication, and is the same each time", async () => {
    const file = await recapToEml(anEdition(), "whole");
    const mail = await simpleParser(file);

    expect(mail.headers.get("x-unsent")).toBe("1");
    expect([mail.to, mail.from]).toEqual([undefined, undefined]);
    expect(mail.date).toEqual(new Date(Date.UTC(2021, 11, 10, 9)));
    expect(mail.headers.get("content-type")).toMatchObject({ value: "multipart/alternative" });
    expect(await recapToEml(anEdition(), "whole")).toEqual(file);
    expect(
      Math.max(
        ...file
          .toString("latin1")
          .split("\r\n")
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(76);
  });

  test("is dated of the meeting where nothing is public, and comes from whom the settings say", async () => {
    const house = aHouse({ mailFrom: "APVF <infolettre@exemple.fr>" });
    const mail = await simpleParser(await recapToEml(anEdition(aRecap(), { publishedAt: null }, house), "excerpt"));

    expect(mail.date).toEqual(new Date("2021-12-07T12:00:00Z"));
    expect(mail.from?.value).toEqual([{ name: "APVF", address: "infolettre@exemple.fr" }]);
  });
});
