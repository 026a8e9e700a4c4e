import * as z from "zod";
import { plainText } from "../../intervention/text.ts";
import type { Edition } from "../edition.ts";
import { legalNoticeText } from "../imprint.ts";
import { unquoted } from "../phrases.ts";
import type { RecapBlock } from "../schema.ts";
import { recapBlock, recapSchema, recapSpeaker } from "../schema.ts";
import { speakerLine, whatFollows } from "../speaker-line.ts";

const instant = z.iso.datetime().describe("UTC");
const permalink = z.url().describe("Adresse de ce passage dans la page");
const intervention = recapBlock.options[1];

/** What programs are given of a published recap. `version` changes when a field goes or changes its meaning. */
const recapData = z.object({
  version: z.literal(1),
  url: z.url(),
  publisher: z.string(),
  publisherAcronym: z.string().nullable(),
  president: z.string().nullable(),
  legalNotice: z.string().nullable().describe("CommonMark, comme les textes"),
  publishedAt: instant.nullable().describe("Absent d’un projet, qui n’est pas public"),
  notice: z.string().nullable().describe("Dit d’un texte qui n’est pas public, ou plus"),
  corrections: z.array(z.object({ at: instant, note: z.string().nullable() })),
  recap: recapSchema.omit({ schema: true, blocks: true }).extend({
    date: z.iso.date().describe("Jour de la rencontre, heure de Paris"),
    blocks: z.array(
      z.discriminatedUnion("type", [
        recapBlock.options[0].omit({ id: true }).extend({ url: permalink }),
        intervention.omit({ id: true }).extend({
          url: permalink,
          speakers: z.array(recapSpeaker.omit({ personId: true })),
          opening: z.string().describe("La phrase qui dit qui parle, telle qu’imprimée"),
          text: z.string().describe("CommonMark, avec ^re^ pour ce qui est en exposant"),
          plainText: z.string().describe("Les mêmes mots sans balisage, une ligne par paragraphe"),
        }),
      ]),
    ),
  }),
});

type RecapData = z.output<typeof recapData>;

/** The recap as data, by the schema that `recapJsonSchema` publishes. */
export function recapToJson(edition: Edition): string {
  const { recap, url, house, publishedAt, notice, corrections } = edition;
  const { schema: _schema, blocks, theme, ...heading } = recap;
  const anchors = edition.document.chapters.flatMap(({ heading, anchor, passages }) => [
    ...(heading === null ? [] : [anchor]),
    ...passages.map((passage) => passage.anchor),
  ]);
  const data: RecapData = {
    version: 1,
    url,
    publisher: house.name,
    publisherAcronym: orNull(house.acronym),
    president: orNull(house.president),
    legalNotice: orNull(legalNoticeText(house)),
    publishedAt: publishedAt === null ? null : new Date(publishedAt).toISOString(),
    notice,
    corrections: corrections.map(({ at, note }) => ({ at: new Date(at).toISOString(), note })),
    recap: {
      ...heading,
      theme: theme === null ? null : unquoted(theme),
      blocks: blocks.map((block, index) => dataOf(block, `${url}#${anchors[index]}`)),
    },
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function orNull(text: string): string | null {
  return text === "" ? null : text;
}

function dataOf(block: RecapBlock, url: string): RecapData["recap"]["blocks"][number] {
  const { id: _id, ...said } = block;
  if (said.type === "sequence") return { ...said, url };
  return {
    ...said,
    url,
    speakers: said.speakers.map(({ personId: _personId, ...speaker }) => speaker),
    opening: speakerLine(said, whatFollows(said.text))
      .map((part) => part.text)
      .join("")
      .trim(),
    plainText: plainText(said.text),
  };
}

/** JSON Schema (2020-12) of what `recapToJson` gives. */
export function recapJsonSchema(): string {
  return `${JSON.stringify({ title: "Compte rendu d’une rencontre", ...z.toJSONSchema(recapData) }, null, 2)}\n`;
}
