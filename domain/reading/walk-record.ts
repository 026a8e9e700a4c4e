import type { Part } from "../intervention/schema.ts";
import {
  announcedParts,
  closes,
  isThemeHeading,
  isTitleBelow,
  numberedHeadings,
  partOfHeading,
  sequenceNamedIn,
  sequenceOf,
  titledBelow,
} from "./headings.ts";
import { isFurniture, isProse } from "./masthead.ts";
import { officeAlone } from "./office-alone.ts";
import { introducedAtHead } from "./opening.ts";
import {
  isAboutMeeting,
  isContactLabel,
  isCredit,
  isHeadingBy,
  isNameLine,
  listsAbsent,
  opensRoster,
  reports,
  saysAbsent,
  saysI,
} from "./passages.ts";
import type { People } from "./people.ts";
import { givesTheFloor, isFollowed, type Line, labelOf, linesOf, namesAnother } from "./record-lines.ts";
import type { ListedPerson, ReadCapacity, ReadingLookups, ReadPerson } from "./schema.ts";
import { beginsPassage, type SourceBlock } from "./source-blocks.ts";
import type { Heading, Turn, Voice, Walked } from "./turns.ts";
import { holderOf, isVoice, voiceOf, voicesIn } from "./voices.ts";

type Heads = {
  office?: ReadCapacity | null;
  /** The line below that says who it is, or who it was. */
  below?: SourceBlock | null;
  /** Their name stands as a heading above what they said. */
  isHeaded?: boolean;
};

/** Goes through a record from its first paragraph to its last, and keeps who has the floor. */
export class RecordWalk {
  readonly found: Walked[] = [];
  /** Who is only announced or greeted, or spoke elsewhere. */
  readonly listed = new Map<ReadPerson, ListedPerson["presence"]>();
  readonly #lines: readonly Line[];
  readonly #people: People;
  readonly #lookups: ReadingLookups;
  readonly #numbered: ReadonlySet<number>;
  /** Ranks of the headings that an opening paragraph counts. */
  readonly #parts: ReadonlySet<number>;
  readonly #body: ReadonlySet<SourceBlock>;
  /** Whether the file says where what somebody said begins. */
  readonly #hasPassages: boolean;
  #isHeaded = false;
  #part: Part = "opening";
  #turn: Turn | null = null;
  /** What a list of names says of those in it; null where none is open. */
  #roster: ListedPerson["presence"] | null = null;
  /** Read with the line above it: the title of a heading, the office of a name. */
  #below: SourceBlock | null = null;

  /** @param body those of the blocks that are of the record */
  constructor(blocks: readonly SourceBlock[], body: readonly SourceBlock[], people: People, lookups: ReadingLookups) {
    this.#body = new Set(body);
    this.#hasPassages = body.some(beginsPassage);
    this.#people = people;
    this.#lookups = lookups;
    this.#numbered = numberedHeadings(blocks);
    this.#lines = linesOf(blocks, people, lookups);
    const isTheme = (block: SourceBlock) => {
      const line = this.#lines[block.index];
      return (
        line?.mentions.length === 0 && !closes(block) && !opensRoster(block) && isThemeHeading(block, line.next?.block)
      );
    };
    this.#parts = announcedParts(body.slice(0, 4), body.filter(isTheme));
  }

  read({ index }: SourceBlock): void {
    const line = this.#lines[index];
    if (line === undefined || line.block === this.#below) return;
    const { block, mentions, next } = line;
    const heading = sequenceOf(block, next?.block, {
      isNumbered: this.#numbered.has(index),
      isAnnounced: this.#parts.has(index),
    });
    if (beginsPassage(block)) this.#readPassage(line);
    else if (this.#goesOnInPassage(block)) this.#readOn(block);
    else if (isFurniture(block) || isCredit(block) || this.#isContact(line) || this.#isByline(line)) this.#leave(block);
    else if (heading !== null) this.#openSequence(heading, line);
    else if (closes(block) && mentions.length === 0) this.#readTheme(block);
    else if (opensRoster(block)) this.#openRoster(line, listsAbsent(block.text) ? "greeted" : "announced");
    else if (this.#isSigned(line)) this.#readSigned(line);
    else if (isNameLine(block, mentions)) this.#readNames(line);
    else if (isThemeHeading(block, next?.block) && !givesTheFloor(line)) this.#readTheme(block);
    else this.#readParagraph(line);
  }

  /** « … », and on the next line who said it; a name above it is its heading instead. */
  #isSigned({ block, next }: Line): boolean {
    if (!/^\s*[«“][^«»]*[»”]\s*$/u.test(block.text) || block.kind === "item" || next === undefined) return false;
    const above = this.#lines[block.index - 1];
    const isHeaded = this.#isHeaded && this.#turn !== null && this.#turn.source.at(-1) === above?.block;
    return !isHeaded && next.block.kind !== "item" && isNameLine(next.block, next.mentions);
  }

  #readSigned({ block, next }: Line): void {
    if (next === undefined) return;
    const voices = next.mentions.map((mention) => voiceOf(mention, next.block, this.#people, "speech"));
    this.#speak(block, voices, { below: next.block });
  }

  /** A bare name that ends the page is that of its author. */
  #isByline({ block, mentions, next }: Line): boolean {
    const [author, another] = mentions;
    if (next !== undefined || author === undefined || another !== undefined) return false;
    const isBare = author.capacities.length === 0 && author.organisation === null;
    return isBare && block.text.length - (author.to - author.from) < 4;
  }

  /** "Contact presse", and below it who answers. */
  #isContact({ block, mentions }: Line): boolean {
    const above = this.#lines[block.index - 1];
    return above !== undefined && isContactLabel(above.block.text) && isNameLine(block, mentions);
  }

  #readPassage(line: Line): void {
    const { block } = line;
    if (block.role === "closing") this.#part = "closing";
    const voices = this.#voicesOf(line);
    if (voices.length === 0) voices.push(...this.#introducedIn(line));
    if (voices.length === 0) this.#leave(block);
    else this.#speak(block, voices);
  }

  /** Where the file says where what somebody said begins, all that follows is of it. */
  #goesOnInPassage({ kind }: SourceBlock): boolean {
    return this.#hasPassages && kind !== "heading";
  }

  #readOn(block: SourceBlock): void {
    const last = this.found.at(-1);
    if (last === undefined || last.type === "sequence") this.#leave(block);
    else last.source.push(block);
  }

  /** Whom the line introduces as the record prints it, though no verb follows. */
  #introducedIn({ block, mentions }: Line): Voice[] {
    const introduced = introducedAtHead(block.text, mentions, this.#lookups);
    if (introduced === null) return [];
    const { represents } = introduced;
    return introduced.mentions.map((mention) => ({ ...voiceOf(mention, block, this.#people, "speech"), represents }));
  }

  /** Words that are nobody's. */
  #leave(block: SourceBlock): void {
    this.#turn = null;
    this.found.push({ type: "loose", part: this.#part, source: [block] });
  }

  #openSequence(heading: Heading, { block, mentions, roles, next }: Line): void {
    this.#part = "sequence";
    this.#turn = null;
    this.#roster = null;
    const voices = mentions
      .filter((_, index) => roles[index]?.presence === "chair")
      .map((mention) => voiceOf(mention, block, this.#people, "chair"));
    if (voices.length > 0) {
      const from = heading.title.at?.to ?? block.text.length;
      this.found.push({ ...heading, words: block.text.slice(0, from) });
      this.found.push({ type: "turn", part: this.#part, source: [block], from, voices, office: null });
    } else if (
      heading.title.at === null &&
      next !== undefined &&
      this.#body.has(next.block) &&
      isTitleBelow(next.block, next.mentions)
    ) {
      this.#below = next.block;
      this.found.push(titledBelow(heading, next.block));
    } else {
      this.found.push(heading);
    }
  }

  #openRoster({ block, mentions, roles }: Line, presence: ListedPerson["presence"]): void {
    this.#roster = presence;
    this.#leave(block);
    for (const [index, mention] of mentions.entries()) {
      const { person } = voiceOf(mention, block, this.#people, presence);
      const isGreeted = roles[index]?.presence === "greeted" || saysAbsent(block.text.slice(mention.at.to));
      if (!this.listed.has(person)) this.listed.set(person, isGreeted ? "greeted" : presence);
    }
  }

  /** A line of names: who leads, whose words follow, or only who is there. */
  #readNames(line: Line): void {
    const { block, mentions, next } = line;
    const voices = this.#voicesOf(line);
    // In a sentence "par" says who spoke; in a programme, who will.
    const speaks = isProse(block) || voices.every(({ presence }) => presence === "chair");
    const introduced = isFollowed(line) && this.#roster === null ? this.#introducedIn(line) : [];
    const isHeading =
      reports(block) || isHeadingBy(block, next?.block, this.#roster !== null, namesAnother(next, mentions));
    if (voices.length > 0 && speaks) this.#speak(block, voices);
    else if (introduced.length > 0) this.#speak(block, introduced);
    else if (isHeading)
      this.#speak(
        block,
        mentions.map((mention) => voiceOf(mention, block, this.#people, "speech")),
        { below: line.office, isHeaded: true },
      );
    else this.#openRoster(line, this.#roster ?? "announced");
  }

  #readTheme(block: SourceBlock): void {
    this.#roster = null;
    this.#part = partOfHeading(block, this.#part);
    this.#leave(block);
  }

  #readParagraph(line: Line): void {
    const { block } = line;
    // Below the name of who speaks, "je" is they, and whom they name does not speak.
    if (this.#turn !== null && this.#isHeaded && saysI(block.text)) {
      this.#turn.source.push(block);
      return;
    }
    const voices = this.#voicesOf(line);
    const named = sequenceNamedIn(block);
    const isAfterVoice = named !== null && (voices[0]?.mention.to ?? Infinity) < (named.title.at?.from ?? 0);
    // What somebody said before the part is named comes before it.
    if (named !== null && !isAfterVoice) this.#enter(named);

    const label = labelOf(line);
    if (voices.length === 0 && label !== null) voices.push(voiceOf(label, block, this.#people, "speech"));
    if (voices.length === 0 && isFollowed(line)) voices.push(...this.#introducedIn(line));
    if (voices.length === 0 || this.#isStillSpoken(voices)) {
      this.#goOn(block, voices.length > 0);
      return;
    }
    this.#speak(block, voices);
    if (named !== null && isAfterVoice) this.#enter(named);
  }

  /** A paragraph that names nobody new goes on with who has the floor, unless it is about the meeting or an office takes it. */
  #goOn(block: SourceBlock, isSame: boolean): void {
    const office = isSame ? null : officeAlone(block.text, block.index, this.#lookups);
    if (office !== null) this.#speak(block, holderOf(office, this.#people), { office });
    else if (this.#turn !== null && (isSame || !isAboutMeeting(block.text))) this.#turn.source.push(block);
    else this.#leave(block);
  }

  #isStillSpoken(voices: Voice[]): boolean {
    const open = this.#turn?.voices;
    // Introduced anew, somebody speaks anew.
    if (voices.some(({ mention }) => mention.sentence.from === 0 && mention.capacities.length > 0)) return false;
    return open !== undefined && voices.every(({ person }) => open.some((voice) => voice.person === person));
  }

  #enter(heading: Heading): void {
    this.#part = "sequence";
    this.#turn = null;
    this.found.push(heading);
  }

  #speak(block: SourceBlock, voices: Voice[], { office = null, below = null, isHeaded = false }: Heads = {}): void {
    const source = below === null ? [block] : [block, below];
    this.#below = below;
    this.#isHeaded = isHeaded;
    this.#turn = { type: "turn", part: this.#part, source, from: 0, voices, office };
    this.#roster = null;
    this.found.push(this.#turn);
  }

  /** Those who speak or lead in a paragraph; the others it names are kept apart. */
  #voicesOf({ block, mentions, roles }: Line): Voice[] {
    const voices = voicesIn(block, mentions, roles, this.#people);
    for (const { person, presence } of voices)
      if (presence !== "speech" && presence !== "chair" && !this.listed.has(person)) this.listed.set(person, presence);
    return voices.filter(isVoice);
  }
}
