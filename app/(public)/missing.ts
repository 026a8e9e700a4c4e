import { h } from "hastscript";
import { pageTop, renderPage } from "#domain/recap/formats/html/page.ts";
import { type Prepared, prepare } from "./answer.ts";
import { houseNow } from "./public-edition.ts";
import { untilNextWrite } from "./until-next-write.ts";

type Missing = "notFound" | "gone";

/** What is said at an address where there is nothing to read, or nothing any more. */
export const missingPage = untilNextWrite((why: Missing): Prepared => prepare(html(...sentences[why]), houseNow()));

const sentences = {
  notFound: [
    "Compte rendu introuvable",
    "Aucun compte rendu n’est publié à cette adresse. Vérifiez qu’elle est complète.",
  ],
  gone: ["Compte rendu retiré", "Ce compte rendu a été publié à cette adresse, puis retiré par l’association."],
} satisfies Record<Missing, [string, string]>;

function html(title: string, sentence: string): string {
  return renderPage({
    house: houseNow(),
    title,
    description: sentence,
    head: [h("meta", { name: "robots", content: "noindex" })],
    body: [
      ...pageTop({ house: houseNow(), id: "texte", label: "Aller au texte" }),
      h("main", { id: "texte", tabIndex: -1 }, [
        h("div", { className: ["masthead"] }, [
          h("h1", title),
          h("p", { className: ["when"] }, sentence),
          h("p", { className: ["more"] }, [h("a", { href: "/" }, "Voir tous les comptes rendus")]),
        ]),
      ]),
    ],
  });
}
