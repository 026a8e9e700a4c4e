import { h } from "hastscript";
import { pageTop, renderPage } from "#domain/recap/formats/html/page.ts";
import { blocksToHast, phrasesToHast } from "#domain/recap/formats/html/to-hast.ts";
import { legalNoticeOf, publisherLine } from "#domain/recap/imprint.ts";
import { type Prepared, prepare } from "./answer.ts";
import { houseNow } from "./public-edition.ts";
import { untilNextWrite } from "./until-next-write.ts";

/** Who publishes this site, as the law asks it to say. */
export const legalNoticePage = untilNextWrite((_: ""): Prepared => {
  const house = houseNow();
  const html = renderPage({
    house,
    title: `Mentions légales – ${house.name}`,
    description: `Qui publie les comptes rendus\u00a0: ${house.name}.`,
    head: [h("meta", { name: "robots", content: "noindex" })],
    body: [
      ...pageTop({ house, id: "texte", label: "Aller au texte" }),
      h("main", { id: "texte", tabIndex: -1 }, [
        h("div", { className: ["masthead"] }, [h("h1", "Mentions légales")]),
        h("article", [h("p", phrasesToHast(publisherLine(house))), ...blocksToHast(legalNoticeOf(house))]),
      ]),
    ],
  });
  return prepare(html, house);
});
