import type { BlockContent, Heading, Paragraph, PhrasingContent, Root } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";
import { superscriptToMarkdown } from "../../intervention/superscript.ts";
import type { DocumentChapter } from "../document.ts";
import type { Edition } from "../edition.ts";
import { imprintOf, legalNoticeOf } from "../imprint.ts";

/** The recap as CommonMark, with `^re^` for what is raised: for whoever writes in a plain editor. */
export function recapToMarkdown(edition: Edition): string {
  const root: Root = {
    type: "root",
    children: [
      ...mastheadOf(edition),
      ...edition.document.chapters.flatMap(chapterOf),
      { type: "thematicBreak" },
      ...imprintOf(edition).map(paragraph),
      ...legalNoticeOf(edition.house),
    ],
  };
  return toMarkdown(root, {
    bullet: "-",
    listItemIndent: "one",
    resourceLink: true,
    extensions: [
      superscriptToMarkdown,
      {
        handlers: {
          speakerName: (node, _, state, info) => state.handle({ ...node, type: "strong" }, undefined, state, info),
        },
      },
    ],
  });
}

function mastheadOf({ notice, document }: Edition): (Heading | Paragraph)[] {
  const { kind, title, day, hours, where, theme, attendance, partners } = document.masthead;
  const when = hours.length === 0 ? day : [...day, { type: "text" as const, value: ", " }, ...hours];
  return [
    ...(notice === null ? [] : [paragraph([{ type: "text", value: notice }])]),
    { type: "heading", depth: 1, children: title },
    ...[kind, when, where, theme, attendance, partners].filter((line) => line.length > 0).map(paragraph),
  ];
}

function chapterOf({ heading, passages }: DocumentChapter): (Heading | BlockContent)[] {
  const title: Heading[] =
    heading === null ? [] : [{ type: "heading", depth: 2, children: [...heading.ordinal, ...heading.title] }];
  return [...title, ...passages.flatMap((passage) => passage.blocks)];
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: "paragraph", children };
}
