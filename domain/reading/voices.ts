import type { Mention } from "./mentions.ts";
import type { People } from "./people.ts";
import type { Role } from "./roles.ts";
import type { Presence, ReadCapacity } from "./schema.ts";
import type { SourceBlock } from "./source-blocks.ts";
import type { Voice } from "./turns.ts";

/** Everybody to whom a paragraph gives a part, those only announced or greeted included; each once. */
export function voicesIn(
  block: SourceBlock,
  mentions: readonly Mention[],
  roles: readonly (Role | null | undefined)[],
  people: People,
): Voice[] {
  const voices: Voice[] = [];
  for (const [index, mention] of mentions.entries()) {
    const role = roles[index];
    if (!role) continue;
    const voice = voiceOf(mention, block, people, role.presence);
    voice.represents = role.represents;
    if (role.represents !== null) speaksFor(voice, block, role.represents);
    if (!voices.some((other) => other.person === voice.person && isVoice(other) === isVoice(voice))) voices.push(voice);
  }
  return voices;
}

export function voiceOf(mention: Mention, block: SourceBlock, people: People, presence: Presence): Voice {
  return { mention, person: people.note(mention, block.text, block.index), presence, represents: null };
}

/** Whether somebody is one of those who spoke. */
export function isVoice({ presence }: { presence: Presence }): boolean {
  return presence === "speech" || presence === "chair";
}

function speaksFor({ person }: Voice, block: SourceBlock, { from, to }: { from: number; to: number }): void {
  const words = block.text.slice(from, to).replace(/^(?:l’|la |le |les )/iu, "");
  person.represents = { value: words, doubt: null, at: { block: block.index, from, to } };
}

/** Who holds an office that speaks without a name. */
export function holderOf(office: ReadCapacity, people: People): Voice[] {
  const person = people.holding(office);
  if (!person) return [];
  const at = { from: office.at?.from ?? 0, to: office.at?.to ?? 0 };
  const mention: Mention = {
    name: person.name.value,
    gender: person.gender,
    at,
    ...at,
    // Of no sentence: the paragraph names an office, which stays in its words.
    sentence: { from: -1, to: -1 },
    isCapacityFirst: false,
    capacities: [],
    organisation: null,
    isSurname: false,
    isSure: true,
    presides: null,
  };
  return [{ mention, person, presence: "speech", represents: null }];
}
