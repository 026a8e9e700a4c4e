import type { Edition } from "./edition.ts";

/** A recap as a file. What makes it is loaded when it is first asked for. */
export type FileFormat = {
  /** What a link to it says. */
  label: string;
  mediaType: string;
  render: (edition: Edition) => Promise<Buffer>;
};

/** By the ending of its name. */
export const fileFormats = {
  eml: {
    label: "Courriel",
    mediaType: "message/rfc822",
    render: async (edition) => (await import("./formats/eml.ts")).recapToEml(edition, "whole"),
  },
  md: {
    label: "Markdown",
    mediaType: "text/markdown; charset=utf-8",
    render: async (edition) => Buffer.from((await import("./formats/markdown.ts")).recapToMarkdown(edition)),
  },
} satisfies Record<string, FileFormat>;

export type FileFormatName = keyof typeof fileFormats;

export function isFileFormat(name: string): name is FileFormatName {
  return Object.hasOwn(fileFormats, name);
}

/** "cysoing-7-decembre-2021.pdf"; "cysoing-7-decembre-2021-projet.pdf" for what is not public. */
export function fileNameOf({ url, publishedAt }: Edition, format: FileFormatName): string {
  return `${url.split("/").at(-1)}${publishedAt === null ? "-projet" : ""}.${format}`;
}
