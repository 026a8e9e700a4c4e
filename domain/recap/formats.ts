import type { Edition } from "./edition.ts";

/** A recap as a file. What makes it is loaded when it is first asked for. */
type FileFormat = {
  /** What a link to it says. */
  label: string;
  mediaType: string;
  render: (edition: Edition) => Promise<Buffer>;
};

/** By the ending of its name. */
export const fileFormats = {
  pdf: {
    label: "PDF",
    mediaType: "application/pdf",
    render: async (edition) => (await import("./formats/pdf.ts")).recapToPdf(edition),
  },
  docx: {
    label: "Word",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    render: async (edition) => (await import("./formats/docx.ts")).recapToDocx(edition),
  },
  odt: {
    label: "OpenDocument",
    mediaType: "application/vnd.oasis.opendocument.text",
    render: async (edition) => (await import("./formats/odt.ts")).recapToOdt(edition),
  },
  md: {
    label: "Markdown",
    mediaType: "text/markdown; charset=utf-8",
    render: async (edition) => Buffer.from((await import("./formats/markdown.ts")).recapToMarkdown(edition)),
  },
  txt: {
    label: "Texte",
    mediaType: "text/plain; charset=utf-8",
    render: async (edition) => Buffer.from((await import("./formats/text.ts")).recapToText(edition)),
  },
  json: {
    label: "Données (JSON)",
    mediaType: "application/json; charset=utf-8",
    render: async (edition) => Buffer.from((await import("./formats/json.ts")).recapToJson(edition)),
  },
  eml: {
    label: "Courriel",
    mediaType: "message/rfc822",
    render: async (edition) => (await import("./formats/eml.ts")).recapToEml(edition, "whole"),
  },
  png: {
    label: "Image",
    mediaType: "image/png",
    render: async (edition) => (await import("./formats/picture.ts")).recapToPicture(edition),
  },
} satisfies Record<string, FileFormat>;

export type FileFormatName = keyof typeof fileFormats;

export function isFileFormat(name: string): name is FileFormatName {
  return Object.hasOwn(fileFormats, name);
}

/** Those that everybody finds beside the page, in the order of the links to them: they say all that it says. */
export const linkedFormats = ["pdf", "docx", "odt", "md", "txt", "json"] as const satisfies FileFormatName[];

/** Those that everybody is served: the picture, too, that others show in place of a link. */
export const publicFormats = [...linkedFormats, "png"] as const;
export type PublicFormat = (typeof publicFormats)[number];

export function isPublicFormat(name: string): name is PublicFormat {
  return publicFormats.some((format) => format === name);
}

/** "cysoing-7-decembre-2021.pdf"; "cysoing-7-decembre-2021-projet.pdf" for what is not public. */
export function fileNameOf({ url, publishedAt }: Edition, format: FileFormatName): string {
  return `${url.split("/").at(-1)}${publishedAt === null ? "-projet" : ""}.${format}`;
}
