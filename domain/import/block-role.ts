import type { Root } from "mdast";
import { fullName } from "../directory/rules.ts";
import { serializeText } from "../intervention/serialize-text.ts";
import { parseText, plainText } from "../intervention/text.ts";
import { longestTitle } from "../meeting/schema.ts";
import { speakerLine, whatFollows } from "../recap/speaker-line.ts";
import type { Proposal, ProposedBlock } from "./schema.ts";

/** What a passage of a document can be made. */
export type BlockRole = "intervention" | "plainText" | "sequence";

export function roleOf(block: ProposedBlock): BlockRole {
  if (block.type === "sequence") return "sequence";
  return block.kind === "plainText" ? "plainText" : "intervention";
}

/**
 * The same words in another role. Who spoke, where a text no longer says it by itself, is written at its head; what is too
 * long to be a title stays what it is.
 */
export function inRole(block: ProposedBlock, role: BlockRole, people: Proposal["people"]): ProposedBlock {
  if (roleOf(block) === role) return block;
  const { id, source } = block;
  const text = wholeText(block, people);
  const title = plainText(text).replaceAll(/\s+/g, " ").trim();
  if (role === "sequence") return title.length > longestTitle ? block : { type: "sequence", id, source, title };
  const kind = role === "plainText" ? "plainText" : "intervention";
  const part = block.type === "sequence" ? "sequence" : block.part;
  const bare = { form: "none", leadIn: "", represented: null } as const;
  return { type: "intervention", id, part, ...bare, speakers: [], kind, text, source };
}

/**
 * The same, for whoever goes from one role to another and back: of the forms that the passage has had without a change of its
 * words, the one of that role is put back as it was. Who spoke is not read again out of a text.
 */
export function turnedTo(
  role: BlockRole,
  { block, forms }: { block: ProposedBlock; forms: readonly ProposedBlock[] },
  people: Proposal["people"],
): ProposedBlock {
  return forms.find((form) => roleOf(form) === role) ?? inRole(block, role, people);
}

function wholeText(block: ProposedBlock, people: Proposal["people"]): string {
  if (block.type === "sequence") return serializeText(paragraphOf(block.title));
  const speakers = block.speakers.map(({ person, capacities }) => {
    const found = people.find(({ key }) => key === person);
    return { name: found ? fullName(found) : "", officeGender: found?.officeGender ?? "masculine", capacities };
  });
  const line = speakerLine({ ...block, speakers }, whatFollows(block.text));
  const head = line.map(({ text }) => text).join("");
  if (head === "") return block.text;
  const root = parseText(block.text);
  const [first, ...rest] = root.children;
  if (first?.type !== "paragraph")
    return serializeText({ ...root, children: [...paragraphOf(head).children, ...root.children] });
  return serializeText({
    ...root,
    children: [{ ...first, children: [{ type: "text", value: head }, ...first.children] }, ...rest],
  });
}

function paragraphOf(words: string): Root {
  return { type: "root", children: [{ type: "paragraph", children: [{ type: "text", value: words }] }] };
}
