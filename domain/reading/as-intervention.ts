import { serializeText } from "../intervention/serialize-text.ts";
import { contentFrom } from "./content-from.ts";
import { type Opening, openingOf } from "./opening.ts";
import type { ReadBlock, ReadIntervention, ReadingLookups } from "./schema.ts";
import { asContent, type SourceBlock } from "./source-blocks.ts";
import type { Turn, Walked } from "./turns.ts";

/** What was walked, with its words as the record keeps them. */
export function asRead(block: Walked, lookups: ReadingLookups): ReadBlock {
  if (block.type === "sequence") return block;
  if (block.type === "turn") return asIntervention(block, lookups);
  return {
    type: "plainText",
    part: block.part,
    source: block.source.map(({ index }) => index),
    text: textOf(block.source, 0),
    words: wordsOf(block.source, 0),
  };
}

function asIntervention(turn: Turn, lookups: ReadingLookups): ReadIntervention {
  const { letters, ...opening } = openingOfTurn(turn, lookups);
  return {
    type: "intervention",
    part: turn.part,
    source: turn.source.map(({ index }) => index),
    ...opening,
    speakers: turn.voices.map(({ person }) => person),
    office: turn.office,
    text: textOf(turn.source, letters),
    words: wordsOf(turn.source, turn.from),
    doubts: doubtsOf(turn),
  };
}

/** Nothing is taken from the paragraph where it introduces one of them elsewhere, or under another name. */
function openingOfTurn({ source, voices, from }: Turn, lookups: ReadingLookups): Opening {
  const [first] = source;
  const sentence = voices[0]?.mention.sentence.to;
  const isWhole =
    first !== undefined &&
    from === 0 &&
    voices.every(
      ({ mention, person }) =>
        mention.sentence.from === 0 && mention.sentence.to === sentence && mention.name === person.name.value,
    );
  if (!isWhole) return { form: "none", leadIn: "", represented: null, printed: null, letters: from };
  return openingOf(
    first.text,
    voices.map(({ mention }) => mention),
    voices[0]?.represents ?? null,
    lookups,
  );
}

function doubtsOf({ voices, office }: Turn): string[] {
  const names = voices.map(({ person }) => person.name.value);
  const doubts: string[] = [];
  if (names.length > 1) doubts.push(`Ce passage est-il bien de ${names.join(" et ")} ensemble ?`);
  if (voices.some(({ presence }) => presence === "chair"))
    doubts.push("Cette personne anime ou préside : ses paroles ne sont pas rapportées.");
  if (office !== null)
    doubts.push(names.length === 0 ? `Qui est « ${office.value} » ?` : `« ${office.value} » est-il bien ${names[0]} ?`);
  return doubts;
}

function textOf(source: SourceBlock[], letters: number): string {
  const [first, ...rest] = source;
  if (first === undefined) return "";
  const blocks = letters === 0 ? source : [{ ...first, content: contentFrom(first.content, letters) }, ...rest];
  return serializeText({ type: "root", children: asContent(blocks) });
}

function wordsOf(source: SourceBlock[], from: number): string {
  return source.map(({ text }, index) => (index === 0 ? text.slice(from) : text)).join("\n");
}
