import type { Info, State } from "mdast-util-to-markdown";

/** Words as they are written in Markdown. Of the library's rules, tried one by one, those whose character is there. */
export function escaped(words: string, state: State, info: Info): string {
  const around = info.before + words + info.after;
  const unsafe = state.unsafe.filter(({ character }) => around.includes(character));
  if (!unsafe.some(({ character }) => words.includes(character))) return words;
  return state.safe.call({ ...state, unsafe }, words, info).replaceAll(besideLongCharacter, escapeEach);
}

/** Underscores that the library leaves as within a word, though what is beside them may yet become a reference. */
const besideLongCharacter = /(?<=[\ud800-\udfff])_+|(?<![\\_])_+(?=[\ud800-\udfff])/g;

function escapeEach(underscores: string): string {
  return underscores.replaceAll("_", "\\_");
}
