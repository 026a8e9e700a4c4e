import { Refusal } from "../refusal.ts";
import type { SourceKind } from "./schema.ts";

// Why a file is not opened, and what to do then.

/** In bytes: a recap with its photographs. */
export const largestFile = 25 * 1024 * 1024;

const read = "un document Word (.docx), OpenDocument (.odt), PDF, Markdown, une page web ou un texte";

export const refusals = {
  empty: () => new Refusal("Ce fichier est vide. Vérifiez que c’est le bon, puis déposez-le à nouveau."),
  noWords: () =>
    new Refusal(
      "Ce fichier ne contient aucun texte\u00a0: c’est peut-être l’image d’une page. Déposez le document d’origine, ou copiez son texte et collez-le.",
    ),
  tooLarge: () =>
    new Refusal("Ce fichier dépasse 25\u00a0Mo. Enregistrez-le sans ses images, ou copiez son texte et collez-le."),
  tooMuch: () =>
    new Refusal(
      "Ce fichier, une fois ouvert, est démesuré\u00a0: il n’a pas été lu. Copiez son texte et collez-le si vous savez d’où il vient.",
    ),
  tooHard: () =>
    new Refusal(
      "Ce fichier demande trop de temps ou de mémoire\u00a0: il n’a pas été lu. Copiez son texte et collez-le si vous savez d’où il vient.",
    ),
  unread: () => new Refusal("Ce fichier n’a pas pu être lu\u00a0: prévenez un administrateur."),
  broken: () =>
    new Refusal(
      "Ce fichier est abîmé\u00a0: il n’a pas pu être lu. Ouvrez-le dans le logiciel qui l’a écrit, enregistrez-le à nouveau, puis déposez-le.",
    ),
  declarations: () =>
    new Refusal(
      "Ce fichier contient des déclarations qu’aucun document n’a besoin de porter\u00a0: par prudence, il n’a pas été lu. Copiez son texte et collez-le si vous savez d’où il vient.",
    ),
  encrypted: () =>
    new Refusal(
      "Ce fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe, puis déposez-le à nouveau.",
    ),
  macros: () =>
    new Refusal(
      "Ce document contient des macros\u00a0: par prudence, il n’a pas été lu. Enregistrez-le au format «\u00a0Document Word (.docx)\u00a0», sans macros, puis déposez-le à nouveau.",
    ),
  partsElsewhere: () =>
    new Refusal(
      "Une partie de ce document est un autre fichier qui y est inséré. Ouvrez-le dans Word, enregistrez-le à nouveau, puis déposez-le.",
    ),
  oldOffice: () =>
    new Refusal(
      "Ce fichier est d’un ancien format de Microsoft Office. Ouvrez-le dans Word ou LibreOffice, enregistrez-le au format .docx, puis déposez-le.",
    ),
  richText: () =>
    new Refusal(
      "Ce fichier est au format RTF. Ouvrez-le dans Word ou LibreOffice, enregistrez-le au format .docx, puis déposez-le.",
    ),
  webArchive: () =>
    new Refusal("Ce fichier est un message ou une archive de page web. Ouvrez-le, copiez son texte, et collez-le."),
  notADocument: (what: string) => new Refusal(`Ce fichier est ${what}, et non un document de texte. Déposez ${read}.`),
  otherThanNamed: (named: string, kind: SourceKind) =>
    new Refusal(
      `Le nom de ce fichier finit par .${named}, mais il contient ${contents[kind]}. Vérifiez que c’est le bon, renommez-le en .${kind}, puis déposez-le à nouveau.`,
    ),
} satisfies Record<string, (...about: never[]) => Refusal>;

const contents: Record<SourceKind, string> = {
  docx: "un document Word",
  odt: "un document OpenDocument",
  pdf: "un PDF",
  html: "une page web",
  md: "du texte",
  txt: "du texte",
};
