import type { Part } from "../intervention/schema.ts";
import { serializeText } from "../intervention/serialize-text.ts";
import { contentFrom } from "./content-from.ts";
import { isFurniture, isProse } from "./masthead.ts";
import { type Mention, mentionsIn } from "./mentions.ts";
import { officeAlone } from "./office-alone.ts";
import { introducedAtHead, openingOf } from "./opening.ts";
import { isAboutMeeting, isHeadingBy, isLabelled, isNameLine, opensRoster } from "./passages.ts";
import type { People } from "./people.ts";
import { saysItIsSequence, sequenceHeading, sequenceInProse } from "./read-sequence.ts";
import { type Role, rolesIn } from "./roles.ts";
import type { ListedPerson, ReadBlock, ReadCapacity, ReadIntervention, ReadingLookups, ReadPerson } from "./schema.ts";
import { asContent, type SourceBlock } from "./source-blocks.ts";

type Voice = { mention: Mention; person: ReadPerson; role: Role };

type Turn = {
  type: "turn";
  part: Part;
  source: SourceBlock[];
  /** Where what was said begins in the first block, where a heading of a séquence takes what comes before. */
  from: number;
  voices: Voice[];
  office: ReadCapacity | null;
};

type Loose = { type: "loose"; part: Part; source: SourceBlock[] };
type Heading = Extract<ReadBlock, { type: "sequence" }>;

/** The séquences, turns and loose paragraphs of a record, in order, and everybody who is only announced or greeted. */
export function readRecord(
  all: readonly SourceBlock[],
  body: readonly SourceBlock[],
  people: People,
  lookups: ReadingLookups,
): { blocks: ReadBlock[]; listed: ListedPerson[] } {
  const walked = walk(all, body, people, lookups);
  const spoke = new Set(
    walked.found.flatMap((block) => (block.type === "turn" ? block.voices.map(({ person }) => person) : [])),
  );
  const listed = [...walked.listed]
    .filter(([person]) => !spoke.has(person))
    .map(([person, presence]) => ({ ...person, presence }));
  return { blocks: closeLast(walked.found).map((block) => asRead(block, lookups)), listed };
}

function walk(all: readonly SourceBlock[], body: readonly SourceBlock[], people: People, lookups: ReadingLookups) {
  const found: (Heading | Turn | Loose)[] = [];
  const listed = new Map<ReadPerson, ListedPerson["presence"]>();
  const isIntroduced = (mention: Mention) => people.isIntroduced(mention);
  const mentions = all.map(({ text }) => mentionsIn(text, lookups, (name) => people.knows(name)));
  const roles = all.map(({ index, text }) => rolesIn(text, mentions[index] ?? [], isIntroduced));
  const personOf = (mention: Mention, block: SourceBlock) => people.note(mention, block.text, block.index);

  let part: Part = "opening";
  let turn: Turn | null = null;
  let isRoster = false;
  const loose = (block: SourceBlock) => {
    turn = null;
    found.push({ type: "loose", part, source: [block] });
  };
  const speak = (next: Turn) => {
    turn = next;
    isRoster = false;
    found.push(next);
  };
  const announce = (named: Mention[], block: SourceBlock) => {
    for (const mention of named) {
      const person = personOf(mention, block);
      if (!listed.has(person)) listed.set(person, "announced");
    }
  };

  // Where the file says where what somebody said begins, all that follows is theirs.
  const hasPassages = body.some(beginsPassage);
  const taken = new Set<number>();
  for (const block of body) {
    if (taken.has(block.index)) continue;
    if (hasPassages) {
      const last = found.at(-1);
      if (!beginsPassage(block) && block.kind !== "heading" && last !== undefined && last.type !== "sequence") {
        last.source.push(block);
        continue;
      }
      if (beginsPassage(block)) {
        turn = null;
        if (block.role === "closing") part = "closing";
        const voices = voicesOf(block, mentions[block.index] ?? [], roles[block.index] ?? [], personOf, listed);
        if (voices.length === 0)
          for (const mention of introducedAtHead(block.text, mentions[block.index] ?? [], lookups))
            voices.push({
              mention,
              person: personOf(mention, block),
              role: { presence: "speech", represents: null },
            });
        if (voices.length > 0) speak({ type: "turn", part, source: [block], from: 0, voices, office: null });
        else loose(block);
        continue;
      }
    }
    const here = mentions[block.index] ?? [];
    const next = all[block.index + 1];
    if (isFurniture(block)) {
      loose(block);
      continue;
    }
    const heading = isProse(block) || block.kind === "item" ? null : sequenceOf(block, next);
    if (heading !== null) {
      part = "sequence";
      turn = null;
      isRoster = false;
      found.push(heading);
      if (heading.title.at === null && next !== undefined && isTitleBelow(next, mentions[next.index] ?? [])) {
        taken.add(next.index);
        heading.source.push(next.index);
        heading.words = `${heading.words}\n${next.text}`;
        heading.title = {
          value: next.text.trim(),
          doubt: null,
          at: { block: next.index, from: 0, to: next.text.length },
        };
      }
      const chairs = here.filter((_, index) => roles[block.index]?.[index]?.presence === "chair");
      const to = heading.title.at?.to ?? block.text.length;
      if (chairs.length > 0) {
        heading.words = block.text.slice(0, to);
        const voices = chairs.map((mention) => ({
          mention,
          person: personOf(mention, block),
          role: { presence: "chair" as const, represents: null },
        }));
        found.push({ type: "turn", part, source: [block], from: to, voices, office: null });
      }
      continue;
    }
    if (opensRoster(block)) {
      isRoster = true;
      loose(block);
      announce(here, block);
      continue;
    }
    if (here.length > 0 && isNameLine(block, here)) {
      const voices = here.map((mention) => ({
        mention,
        person: personOf(mention, block),
        role: { presence: "speech" as const, represents: null },
      }));
      const namesNext = (mentions[block.index + 1] ?? []).some(
        (mention, index) =>
          isVoice(roles[block.index + 1]?.[index]) &&
          mention.sentence.from === 0 &&
          !here.some((one) => one.name === mention.name),
      );
      const chairs = voicesOf(block, here, roles[block.index] ?? [], personOf, listed);
      const leads = chairs.length > 0 && chairs.every(({ role }) => role.presence === "chair");
      if (leads) {
        speak({ type: "turn", part, source: [block], from: 0, voices: chairs, office: null });
      } else if (isHeadingBy(block, next, isRoster, namesNext)) {
        speak({ type: "turn", part, source: [block], from: 0, voices, office: null });
      } else {
        isRoster = true;
        announce(here, block);
        loose(block);
      }
      continue;
    }
    const labelled = here[0] !== undefined && isLabelled(block.text, here[0]) ? here[0] : null;
    if (labelled === null && isThemeHeading(block, next)) {
      isRoster = false;
      part = partOfHeading(block.text, part);
      loose(block);
      continue;
    }

    const voices = voicesOf(block, here, roles[block.index] ?? [], personOf, listed);
    const named = namedPart(block, voices);
    // What somebody said before the part is named comes before it.
    if (named !== null && !named.isAfterVoice) {
      part = "sequence";
      found.push(named.heading);
    }
    if (voices.length === 0 && labelled !== null)
      voices.push({
        mention: labelled,
        person: personOf(labelled, block),
        role: { presence: "speech", represents: null },
      });

    const open = turn as Turn | null;
    const isSame =
      open !== null &&
      voices.length > 0 &&
      voices.every(({ person }) => open.voices.some((voice) => voice.person === person));
    if (voices.length > 0 && !isSame) {
      speak({ type: "turn", part, source: [block], from: 0, voices, office: null });
      if (named?.isAfterVoice) {
        part = "sequence";
        turn = null;
        found.push(named.heading);
      }
      continue;
    }
    if (open !== null && (isSame || !isAboutMeeting(block.text))) {
      const office = isSame ? null : officeAlone(block.text, block.index, lookups);
      if (office === null) {
        open.source.push(block);
        continue;
      }
    }
    const office = voices.length === 0 ? officeAlone(block.text, block.index, lookups) : null;
    if (office === null) loose(block);
    else speak({ type: "turn", part, source: [block], from: 0, voices: holderOf(office, people), office });
  }
  return { found, listed };
}

function beginsPassage({ role }: SourceBlock): boolean {
  return role === "passage" || role === "opening" || role === "closing";
}

function voicesOf(
  block: SourceBlock,
  mentions: Mention[],
  roles: (Role | null)[],
  personOf: (mention: Mention, block: SourceBlock) => ReadPerson,
  listed: Map<ReadPerson, ListedPerson["presence"]>,
): Voice[] {
  const voices: Voice[] = [];
  for (const [index, mention] of mentions.entries()) {
    const role = roles[index];
    if (!role) continue;
    const person = personOf(mention, block);
    if (role.represents !== null) {
      const { from, to } = role.represents;
      const words = block.text.slice(from, to).replace(/^(?:l’|la |le |les )/iu, "");
      person.represents = { value: words, doubt: null, at: { block: block.index, from, to } };
    }
    if (isVoice(role)) {
      if (!voices.some((voice) => voice.person === person)) voices.push({ mention, person, role });
    } else if (role.presence !== "speech" && role.presence !== "chair" && !listed.has(person)) {
      listed.set(person, role.presence);
    }
  }
  return voices;
}

function namedPart(block: SourceBlock, voices: Voice[]): { heading: Heading; isAfterVoice: boolean } | null {
  const named = sequenceInProse(block.text);
  if (!named?.title) return null;
  const { from, to } = named.title;
  const title = {
    value: block.text.slice(from, to),
    doubt: "Ce titre est lu dans une phrase.",
    at: { block: block.index, from, to },
  };
  const first = voices[0]?.mention;
  return {
    heading: { type: "sequence", source: [block.index], ordinal: named.ordinal, title, words: "" },
    isAfterVoice: first !== undefined && first.to < from,
  };
}

function isVoice(role: Role | null | undefined): boolean {
  return role?.presence === "speech" || role?.presence === "chair";
}

function holderOf(office: ReadCapacity, people: People): Voice[] {
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
  return [{ mention, person, role: { presence: "speech", represents: null } }];
}

function sequenceOf(block: SourceBlock, next: SourceBlock | undefined): Heading | null {
  const found = sequenceHeading(block.text);
  const isNamedBelow =
    found === null && isThemeHeading(block, next) && next !== undefined && saysItIsSequence(next.text);
  if (found === null && !isNamedBelow) return null;
  const at = found === null ? { from: 0, to: block.text.trimEnd().length } : found.title;
  const words = at === null ? block.text.trim() : block.text.slice(at.from, at.to);
  const title = words.replace(/^[«“\s]+|[»”\s]+$/gu, "");
  const doubt =
    found === null
      ? "Cet intertitre est-il celui d’une séquence ?"
      : at === null
        ? "Cette séquence n’a pas de titre."
        : null;
  return {
    type: "sequence",
    source: [block.index],
    ordinal: found?.ordinal ?? null,
    title: { value: title, doubt, at: at === null ? null : { block: block.index, ...at } },
    words: block.text,
  };
}

/** The line after "Séquence 1" that says what it is about. */
function isTitleBelow(next: SourceBlock, mentions: Mention[]): boolean {
  if (mentions.length > 0 || next.kind === "item" || next.kind === "quotation" || isProse(next)) return false;
  return sequenceHeading(next.text) === null && !/:\s*$/.test(next.text);
}

/** A short line above prose: a theme, no words of anybody. */
function isThemeHeading(block: SourceBlock, next: SourceBlock | undefined): boolean {
  if (block.kind === "heading") return true;
  if (block.kind !== "paragraph" || isProse(block) || block.text.length > 160) return false;
  if (/[,;:]\s*$/.test(block.text) || /^\p{Ll}/u.test(block.text.trim())) return false;
  return next !== undefined && (isProse(next) || next.kind === "item");
}

function partOfHeading(text: string, part: Part): Part {
  if (/^(?:mot |propos )?(?:de |d’)?(?:conclusion|clôture|synthèse finale)/iu.test(text.trim()))
    return part === "opening" ? part : "closing";
  return part;
}

/** What closes a meeting after its last séquence belongs to none. */
function closeLast(found: (Heading | Turn | Loose)[]): (Heading | Turn | Loose)[] {
  if (found.some((block) => block.type !== "sequence" && block.source.some(beginsPassage))) return found;
  const lastSequence = found.findLastIndex(({ type }) => type === "sequence");
  const from = found.findIndex(
    (block, index) =>
      index > lastSequence + 1 && block.type === "turn" && concludes.test(block.source[0]?.text.slice(0, 260) ?? ""),
  );
  if (lastSequence < 0 || from < 0) return found;
  return found.map((block, index) =>
    index >= from && block.type !== "sequence" ? { ...block, part: "closing" as const } : block,
  );
}

const concludes =
  /^(?:En (?:guise de )?conclusion|Pour (?:conclure|clore|clôturer)|En clôture)|(?:a (?:ensuite |enfin )?(?:conclu|clôturé|clos)|conclut|clôt|clôture) (?:la |les |cette |ces |l’)(?:rencontre|journée|matinée|travaux|échanges|débats|séance|après-midi)/u;

function asRead(block: Heading | Turn | Loose, lookups: ReadingLookups): ReadBlock {
  if (block.type === "sequence") return block;
  const { part } = block;
  const source = block.source.map(({ index }) => index);
  if (block.type === "loose")
    return { type: "plainText", part, source, text: textOf(block.source, 0), words: wordsOf(block.source, 0) };
  return asIntervention(block, source, lookups);
}

function asIntervention(turn: Turn, source: number[], lookups: ReadingLookups): ReadIntervention {
  const first = turn.source[0];
  const sentence = turn.voices[0]?.mention.sentence.to;
  const opens = turn.voices.filter(({ mention }) => mention.sentence.from === 0 && mention.sentence.to === sentence);
  const isWhole =
    opens.length === turn.voices.length &&
    turn.from === 0 &&
    opens.every(({ mention, person }) => mention.name === person.name.value);
  const { letters, ...opening } =
    isWhole && first !== undefined
      ? openingOf(
          first.text,
          opens.map(({ mention }) => mention),
          turn.voices[0]?.role.represents ?? null,
          lookups,
        )
      : { form: "none" as const, leadIn: "", represented: null, printed: null, letters: turn.from };
  return {
    type: "intervention",
    part: turn.part,
    source,
    ...opening,
    speakers: turn.voices.map(({ person }) => person),
    office: turn.office,
    text: textOf(turn.source, letters),
    words: wordsOf(turn.source, turn.from),
    doubts: doubtsOf(turn),
  };
}

function doubtsOf({ voices, office }: Turn): string[] {
  const doubts: string[] = [];
  if (voices.length > 1)
    doubts.push(`Ce passage est-il bien de ${voices.map(({ person }) => person.name.value).join(" et ")} ensemble ?`);
  if (voices.some(({ role }) => role.presence === "chair"))
    doubts.push("Cette personne anime ou préside : ses paroles ne sont pas rapportées.");
  if (office !== null && voices.length === 0) doubts.push(`Qui est « ${office.value} » ?`);
  if (office !== null && voices.length > 0)
    doubts.push(`« ${office.value} » est-il bien ${voices[0]?.person.name.value} ?`);
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
