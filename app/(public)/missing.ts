import { h } from "hastscript";
import { pageTop, renderPage } from "#domain/recap/formats/html/page.ts";
import { prepare } from "./answer.ts";

export const notFoundPage = prepare(
  html("Compte rendu introuvable", "Aucun compte rendu n’est publié à cette adresse. Vérifiez qu’elle est complète."),
);

export const gonePage = prepare(
  html("Compte rendu retiré", "Ce compte rendu a été publié à cette adresse, puis retiré par l’association."),
);

function html(title: string, sentence: string): string {
  return renderPage({
    title,
    description: sentence,
    head: [h("meta", { name: "robots", content: "noindex" })],
    body: [
      ...pageTop({ id: "texte", label: "Aller au texte" }),
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
