import type { Root } from "mdast";
import { normalProse } from "./prose.ts";
import type { MeetingRecord } from "./schema.ts";
import { parseText } from "./text.ts";

/** The texts of more than words as mdast, by the id of their intervention: what reads them is heavy for a browser. */
export function markedTexts({ interventions }: MeetingRecord): Record<string, Root> {
  const marked = interventions.filter(({ text }) => normalProse(text) === null);
  return Object.fromEntries(marked.map(({ id, text }) => [id, parseText(text)]));
}
