import type { ElementContent } from "hast";
import { h } from "hastscript";
import { config } from "#app/_server/config.ts";
import { dateInWords } from "#domain/french/dates.ts";
import { capitalised } from "#domain/french/grammar.ts";
import type { House } from "#domain/house/schema.ts";
import { pathOf } from "#domain/publication/address.ts";
import type { PublicEntry, PublicFacets, PublicFilter, PublicList } from "#domain/publication/public-queries.ts";
import { linkPreview } from "#domain/recap/formats/html/link-preview.ts";
import { linkToLegalNotice, pageTop, renderPage } from "#domain/recap/formats/html/page.ts";
import { words } from "#domain/recap/formats/html/to-hast.ts";
import { addressOf, isNarrowed } from "./home-filter.ts";
import { homeStyle } from "./home-style.ts";

const title = "Comptes rendus des rencontres";
const purpose =
  "Ce que les maires des petites villes et leurs partenaires se sont dit, de rencontre en rencontre, dans toutes les régions.";

/** The list of what is published, with its search, as a document without script. */
export function homeHtml(house: House, filter: PublicFilter, list: PublicList, facets: PublicFacets): string {
  const url = config().publicUrl + addressOf({ ...filter, page: list.page });
  return renderPage({
    house,
    style: homeStyle,
    title: `${title} – ${house.name}`,
    description: purpose,
    head: [
      h("link", { rel: "canonical", href: url }),
      h("link", {
        rel: "alternate",
        type: "application/atom+xml",
        title: `Comptes rendus – ${house.name}`,
        href: "/comptes-rendus.atom",
      }),
      ...linkPreview({
        type: "website",
        site: house.name,
        title,
        description: purpose,
        url,
        picture: { address: "/share.png", words: `${house.name}, comptes rendus des rencontres` },
      }),
      ...(filter.query === "" ? [] : [h("meta", { name: "robots", content: "noindex" })]),
    ],
    body: [
      ...pageTop({ house, id: "liste", label: "Aller à la liste", demonstration: config().demo }),
      h("main", { className: ["home"] }, [
        h("div", { className: ["masthead"] }, [h("h1", title), h("p", { className: ["when"] }, purpose)]),
        ...(isEmpty(list, facets) ? [] : [search(filter, facets)]),
        h("div", { id: "liste", tabIndex: -1 }, [
          h("p", { className: ["count"] }, count(filter, list)),
          ...years(list),
        ]),
        ...pages(filter, list),
        h("footer", { className: ["foot"] }, [
          h("p", [
            h("a", { href: "/comptes-rendus.atom" }, "S’abonner (Atom)"),
            " · ",
            h("a", { href: "/rencontres.ics" }, "Calendrier (iCalendar)"),
            " · ",
            h("a", { href: "/comptes-rendus.json" }, "Données (JSON)"),
          ]),
          ...linkToLegalNotice(house),
          h("p", [h("a", { href: "/espace" }, "Espace de l’équipe")]),
        ]),
      ]),
    ],
  });
}

function isEmpty(list: PublicList, facets: PublicFacets): boolean {
  return list.total === 0 && facets.years.length === 0;
}

function search(filter: PublicFilter, facets: PublicFacets): ElementContent {
  const years = facets.years.map((year) => ({ value: String(year), name: String(year) }));
  const regions = facets.regions.map(({ code, name }) => ({ value: code, name }));
  return h("form", { role: "search", action: "/", method: "get", className: ["search"] }, [
    h("p", [
      h("label", { for: "q" }, "Titre, lieu ou intervenant"),
      h("input", { type: "search", id: "q", name: "q", value: filter.query, maxLength: 200, autoComplete: "off" }),
    ]),
    choice("region", "Région", "Toutes", regions, filter.region),
    choice("annee", "Année", "Toutes", years, filter.year === null ? null : String(filter.year)),
    h("p", [h("button", { type: "submit" }, "Rechercher")]),
  ]);
}

type Choice = { value: string; name: string };

function choice(name: string, label: string, all: string, choices: Choice[], chosen: string | null): ElementContent {
  const option = (value: string, text: string) => h("option", { value, selected: value === (chosen ?? "") }, text);
  return h("p", [
    h("label", { for: name }, label),
    h("select", { id: name, name }, [option("", all), ...choices.map((it) => option(it.value, it.name))]),
  ]);
}

function count(filter: PublicFilter, list: PublicList): ElementContent[] {
  if (list.total === 0 && !isNarrowed(filter)) return words("Aucun compte rendu n’est publié pour le moment.");
  const found =
    list.total === 0
      ? "Aucun compte rendu ne correspond"
      : `${list.total.toLocaleString("fr-FR")} compte${list.total > 1 ? "s" : ""} rendu${list.total > 1 ? "s" : ""}`;
  if (!isNarrowed(filter)) return words(found);
  const asked = filter.query === "" ? "" : ` à «\u00a0${filter.query}\u00a0»`;
  return [
    ...words(list.total === 0 ? `${found}${asked}.` : `${found}${asked.replace(" à", " pour")}.`),
    { type: "text", value: " " },
    h("a", { href: "/" }, "Tout afficher"),
  ];
}

function years(list: PublicList): ElementContent[] {
  const byYear = Map.groupBy(list.entries, (entry) => entry.date.slice(0, 4));
  return [...byYear].map(([year, entries]) =>
    h("section", { className: ["year"], ariaLabelledBy: [`annee-${year}`] }, [
      h("h2", { id: `annee-${year}` }, year),
      h(
        "ol",
        { className: ["entries"] },
        entries.map((entry) => h("li", entryOf(entry))),
      ),
    ]),
  );
}

function entryOf(entry: PublicEntry): ElementContent[] {
  const town = entry.place && entry.departement ? `${entry.place} (${entry.departement})` : entry.place;
  const where = [town, entry.region].filter(Boolean).join(", ");
  const when = capitalised(dateInWords(entry.date));
  return [
    h("a", { href: pathOf(entry.slug) }, words(entry.title)),
    h("p", [h("time", { dateTime: entry.date }, words(when)), ...(where === "" ? [] : words(` – ${where}`))]),
  ];
}

function pages(filter: PublicFilter, list: PublicList): ElementContent[] {
  if (list.pages === 1) return [];
  const link = (page: number, name: string, rel: string) =>
    page < 1 || page > list.pages ? [] : [h("a", { href: addressOf({ ...filter, page }), rel: [rel] }, name)];
  return [
    h("nav", { className: ["pages"], ariaLabel: "Pages" }, [
      ...link(list.page - 1, "Plus récents", "prev"),
      h("span", `Page ${list.page} sur ${list.pages}`),
      ...link(list.page + 1, "Plus anciens", "next"),
    ]),
  ];
}
