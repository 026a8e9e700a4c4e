import { readFileSync } from "node:fs";
import { textContent } from "domutils";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recapToHtml } from "#domain/recap/formats/html.ts";
import { printedWords } from "#domain/recap/printed-words.ts";
import type { Recap } from "#domain/recap/schema.ts";
import { bareWords, readHtml } from "#tests/support/read-html.ts";
import { readPicture } from "#tests/support/read-picture.ts";
import { anEdition, aRecap, aSpokenBlock } from "#tests/support/recaps.ts";

const url = "https://rencontres.exemple.fr/comptes-rendus/cysoing-7-decembre-2021";
const pageOf = (recap: Recap) => readHtml(recapToHtml(anEdition(recap)));

describe("the heading of a recap", () => {
  test("says the title, the day and hour in words, the place, the theme and the company", () => {
    const page = pageOf(aRecap());

    expect(page.texts("h1")).toEqual(["Rencontre des maires des petites villes"]);
    expect(page.withClass("when")).toEqual(["Mardi 7\u00a0décembre 2021, à 9\u00a0h\u00a030"]);
    expect(page.withClass("where")).toEqual(["Cysoing (Nord), salle des fêtes"]);
    expect(page.withClass("theme")).toEqual(["«\u00a0La relance\u00a0»"]);
    expect(page.withClass("company")).toEqual([
      "Plus de 40\u00a0élus",
      "En partenariat avec\u00a0: Banque des Territoires",
    ]);
  });

  test("leaves out what is not known", () => {
    const bare = { startTime: null, place: null, venue: null, theme: null, partners: [], attendanceText: null };
    const page = pageOf(aRecap({ ...bare, attendanceCount: null }));

    expect(page.withClass("when")).toEqual(["Mardi 7\u00a0décembre 2021"]);
    expect([...page.withClass("where"), ...page.withClass("theme"), ...page.withClass("company")]).toEqual([]);
  });
});

describe("the record", () => {
  test("numbers its séquences as the Imprimerie nationale does, the letters raised", () => {
    const page = pageOf(aRecap());

    expect(page.texts("h2")).toEqual([
      "Programme",
      "Ouverture",
      "1re séquence\u00a0: Quelle relance\u202f?",
      "2e séquence\u00a0: La preuve par l’exemple",
      "Conclusion",
    ]);
    expect(page.texts("sup").slice(0, 2)).toEqual(["re", "e"]);
  });

  test.for([
    [1, "1\u00a0participant"],
    [1234, "1\u00a0234\u00a0participants"],
  ] as const)("counts %d participants as %s", ([attendanceCount, counted]) => {
    const page = pageOf(aRecap({ attendanceText: null, attendanceCount, partners: [] }));
    expect(page.withClass("company")).toEqual([counted]);
  });

  test("opens an intervention with its speaker, the name alone in bold", () => {
    const page = pageOf(aRecap({ blocks: [aSpokenBlock()] }));

    expect(page.withClass("intervention")).toEqual([
      "¶Roger Wattrelin, Maire d’Aulnoye-Aymeries (59), a présenté son projet.",
    ]);
    expect(page.texts("b")).toEqual(["Roger Wattrelin"]);
  });

  test("every programme link and every permalink leads somewhere, and ids are unique", () => {
    const page = pageOf(aRecap());

    const targets = page.attributes("a", "href").filter((href) => href.startsWith("#"));
    expect(targets.length).toBeGreaterThan(6);
    expect(targets.filter((href) => !page.ids.includes(href.slice(1)))).toEqual([]);
    expect(new Set(page.ids).size).toBe(page.ids.length);
  });

  test("an intervention keeps its permalink when others come, go or move", () => {
    const kept = aSpokenBlock({ id: "abcdef12-3456" });
    const [before, after] = [
      [kept, aSpokenBlock()],
      [aSpokenBlock({ id: "99999999-b" }), aSpokenBlock(), kept],
    ];

    for (const blocks of [before, after]) expect(pageOf(aRecap({ blocks })).ids).toContain("intervention-abcdef12");
  });

  test("two interventions whose ids begin alike have two permalinks", () => {
    const blocks = [aSpokenBlock({ id: "abcdef12-1" }), aSpokenBlock({ id: "abcdef12-2" })];

    const { ids } = pageOf(aRecap({ blocks }));

    expect(ids.filter((id) => id.startsWith("intervention-"))).toEqual([
      "intervention-abcdef12",
      "intervention-abcdef12-2",
    ]);
  });

  test("running prose without séquences has no programme and no unseen headings", () => {
    expect(pageOf(aRecap({ blocks: [aSpokenBlock({ part: "opening" })] })).texts("h2")).toEqual([]);
  });

  test("sets paragraphs, lists, quotations, italics, superscripts and links", () => {
    const text =
      "a dit :\n\n- un *point*\n- deux\n\n> « Osons. »\n\nLe XXI^e^ siècle, [ici](https://exemple.fr/a?b=1&c=2).";
    const page = pageOf(aRecap({ blocks: [aSpokenBlock({ text })] }));

    expect(page.texts("li")).toEqual(["un point", "deux"]);
    expect(page.texts("em")).toEqual(["point"]);
    expect(page.texts("blockquote")).toEqual(["«\u00a0Osons.\u00a0»"]);
    expect(page.texts("sup")).toEqual(["e"]);
    expect(page.attributes("a", "href")).toContain("https://exemple.fr/a?b=1&c=2");
  });

  test("comes out right where the typed text was not", () => {
    const page = pageOf(aRecap({ blocks: [aSpokenBlock({ text: `a dit : "c'est l'enjeu" ; 12 000 € !` })] }));

    expect(page.text).toContain("a dit\u00a0: «\u00a0c’est l’enjeu\u00a0»\u202f; 12\u00a0000\u00a0€\u202f!");
  });

  test("holds every word of every block, in order, whatever was recorded", () => {
    const word = fc.stringMatching(/^[a-zà-ÿ]{1,9}$/);
    const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));
    const form = fc.constantFrom("nameFirst" as const, "capacityFirst" as const, "none" as const);
    const block = fc.tuple(fc.uuid(), sentence, sentence, sentence, form).map(([id, name, capacity, text, form]) =>
      aSpokenBlock({
        id,
        form,
        text,
        speakers: [{ personId: null, name, officeGender: "feminine", capacities: [capacity] }],
      }),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
        const printed = bareWords(pageOf(aRecap({ blocks })).texts("article").join(" "));
        expect(printed).toEqual(blocks.flatMap((it) => bareWords(printedWords(it))));
      }),
      { numRuns: 200 },
    );
  });
});

describe("what somebody hostile records", () => {
  const hostile = `<script>alert(1)</script><img src=x onerror=alert(1)>"'&amp;</p></style>`;
  const recap = aRecap({
    title: `${hostile}</title>`,
    theme: hostile,
    venue: hostile,
    partners: [hostile],
    attendanceText: hostile,
    blocks: [
      { type: "sequence", id: "22222222-a", ordinal: 1, title: hostile },
      aSpokenBlock({
        id: '"><script>',
        leadIn: hostile,
        speakers: [{ personId: null, name: hostile, officeGender: "feminine", capacities: [hostile] }],
        themes: [hostile],
        text: `${hostile}\n\n[a](javascript:alert(1)) [b](data:text/html,x) ![c](https://exemple.fr/x.png)\n\n<iframe src=x></iframe>`,
      }),
    ],
  });

  test("runs nothing and embeds nothing: it is read as it was typed", () => {
    const page = pageOf(recap);

    expect(page.attributes("script", "type")).toEqual(["application/ld+json"]);
    expect([...page.all("img"), ...page.all("iframe")]).toEqual([]);
    expect(page.attributes("a", "href").filter((href) => !/^(#|\/|https?:|mailto:)/.test(href))).toEqual([]);
    expect(page.texts("h1")[0]).toContain("<script>alert(1)</script>");
  });

  test("does not get out of the data for search engines", () => {
    const page = pageOf(recap);

    expect(textContent(page.all("script"))).not.toContain("<");
    expect(page.jsonLd).toMatchObject({ "@graph": [{ headline: recap.title }, { name: recap.title }] });
  });

  test("as a name from right to left stands apart from what surrounds it", () => {
    const speakers = [{ personId: null, name: "سمير قصير", officeGender: "masculine" as const, capacities: ["Maire"] }];
    const page = pageOf(aRecap({ blocks: [aSpokenBlock({ speakers })] }));

    expect(page.attributes("b", "dir")).toEqual(["auto"]);
    expect(page.texts("b")).toEqual(["سمير قصير"]);
  });

  test("at length is printed whole", () => {
    const name = "Marie-".repeat(50);
    const blocks = Array.from({ length: 120 }, (_, index) =>
      aSpokenBlock({
        id: `${index}-x`,
        text: `a dit ${index} choses.`,
        speakers: [{ personId: null, name, officeGender: "feminine", capacities: [name] }],
      }),
    );
    expect(pageOf(aRecap({ blocks })).withClass("intervention")).toHaveLength(120);
  });
});

describe("what programs read of a recap", () => {
  test("its address, its dates and what it is about", () => {
    const page = readHtml(
      recapToHtml(anEdition(aRecap(), { corrections: [{ at: Date.UTC(2021, 11, 12, 9), note: null }] })),
    );

    expect(page.attributes("link", "href")).toContain(url);
    expect(page.jsonLd).toEqual({
      "@context": "https://schema.org",
      "@graph": [
        expect.objectContaining({
          "@type": "Article",
          "@id": url,
          datePublished: "2021-12-10T09:00:00.000Z",
          dateModified: "2021-12-12T09:00:00.000Z",
          about: { "@id": `${url}#rencontre` },
        }),
        expect.objectContaining({
          "@type": "Event",
          "@id": `${url}#rencontre`,
          startDate: "2021-12-07T09:30",
          performer: [{ "@type": "Person", name: "Roger Wattrelin" }],
        }),
      ],
    });
    expect(page.attributes("meta", "content")).toContain(
      "Compte rendu de la rencontre territoriale du mardi 7\u00a0décembre 2021 à Cysoing (Nord). Quelle relance\u202f? La preuve par l’exemple. Avec Roger Wattrelin.",
    );
  });

  test("nothing of a draft: no address, no data, not to be listed", () => {
    const page = readHtml(recapToHtml(anEdition(aRecap(), { publishedAt: null, notice: "Projet" })));

    expect([...page.all("script"), ...page.attributes("meta", "property")]).toEqual([]);
    expect(page.attributes("meta", "content")).toContain("noindex");
    expect(page.withClass("notice")).toEqual(["Projet"]);
  });
});

test("a message that links to a recap shows its picture, of the size that is told, in words as well", () => {
  const page = pageOf(aRecap());
  const [properties, contents] = [page.attributes("meta", "property"), page.attributes("meta", "content")];

  expect(properties.filter((property) => property.startsWith("og:image"))).toEqual([
    "og:image",
    "og:image:type",
    "og:image:width",
    "og:image:height",
    "og:image:alt",
  ]);
  const from = contents.indexOf("https://rencontres.exemple.fr/comptes-rendus/cysoing-7-decembre-2021.png");
  expect(contents.slice(from, from + 5)).toEqual([
    "https://rencontres.exemple.fr/comptes-rendus/cysoing-7-decembre-2021.png",
    "image/png",
    "1200",
    "630",
    "Rencontre des maires des petites villes – Cysoing, mardi 7\u00a0décembre 2021",
  ]);
  expect(contents).toContain("summary_large_image");
});

test("the picture of the list, which stands in a file, is of the size that every page tells, and light", async () => {
  const file = readFileSync("public/share.png");
  const { type, width, height } = await readPicture(file);

  expect([type, width, height]).toEqual(["png", 1200, 630]);
  expect(file.length).toBeLessThan(40_000);
});

test("a demonstration says first that it is invented; anything else does not", () => {
  const page = readHtml(recapToHtml(anEdition(aRecap(), { demonstration: true })));

  expect(page.withClass("house").join()).toMatch(/^Démonstration\u00a0: personnes et rencontres inventées/);
  expect(pageOf(aRecap()).withClass("house").join()).not.toContain("Démonstration");
});

test("the foot says when it was published and corrected, and why", () => {
  const corrections = [{ at: Date.UTC(2021, 11, 12, 9), note: "un nom était mal écrit." }];
  const page = readHtml(recapToHtml(anEdition(aRecap(), { corrections })));

  expect(page.withClass("foot").join()).toContain(
    "Publié le vendredi 10\u00a0décembre 2021.Corrigé le dimanche 12\u00a0décembre 2021\u00a0: un nom était mal écrit.",
  );
});

test("a recap weighs less than 20 kB with its style, compressed", async () => {
  const { gzipSync } = await import("node:zlib");
  const text = "La relance se joue dans nos rues commerçantes, et rien ne presse davantage. ".repeat(30);
  const blocks = Array.from({ length: 9 }, (_, index) => aSpokenBlock({ id: `${index}-x`, text: text + index }));

  expect(gzipSync(recapToHtml(anEdition(aRecap({ blocks })))).length).toBeLessThan(20_000);
});
