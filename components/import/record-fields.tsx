"use client";

import { memo, useMemo } from "react";
import type { Proposal, ProposedBlock, ProposedPerson } from "#domain/import/schema.ts";
import { plainText } from "#domain/intervention/text.ts";
import { BlockFields } from "./block-fields.tsx";
import { Correctable } from "./correctable.tsx";
import type { SpeakerSearchProps } from "./directory-search.tsx";
import { InterventionReading } from "./intervention-reading.tsx";
import { Linked } from "./linked.tsx";

type Props = SpeakerSearchProps & Pick<Proposal, "blocks" | "people">;

/** What was said, in order, as it will be read; each passage opens to be corrected. */
export const RecordFields = memo(function RecordFields({ blocks, people, ...search }: Props) {
  const known = useMemo(() => new Map(people.map((person) => [person.key, person])), [people]);
  return (
    <section aria-labelledby="deroule" className="mb-12">
      <h2 id="deroule" tabIndex={-1} className="font-serif text-xl outline-none">
        Le compte rendu
      </h2>
      {blocks.length === 0 ? (
        <p className="mt-1 text-ink-soft">Rien n’a été lu sous le titre de ce document.</p>
      ) : (
        <p className="mt-1 text-ink-soft text-sm">
          Couper, réunir, déplacer ou retirer un passage se fait après l’adoption, dans les interventions.
        </p>
      )}
      <ol className="mt-3">
        {blocks.map((block) => (
          <li key={block.id} className={block.type === "sequence" ? "mt-6" : "mt-3"}>
            <Passage block={block} people={speakingIn(block, known)} {...search} />
          </li>
        ))}
      </ol>
    </section>
  );
});

function speakingIn(block: ProposedBlock, known: ReadonlyMap<string, ProposedPerson>): ProposedPerson[] {
  if (block.type === "sequence") return [];
  return block.speakers.flatMap(({ person }) => known.get(person) ?? []);
}

type PassageProps = SpeakerSearchProps & { block: ProposedBlock; people: readonly ProposedPerson[] };

/** Drawn again only when something about it changes: a document has hundreds. */
const Passage = memo(function Passage({ block, people, ...search }: PassageProps) {
  const name = useMemo(() => nameOf(block), [block]);
  return (
    <Linked about={{ kind: "block", id: block.id }}>
      <Correctable label={name} reading={<Reading block={block} people={people} />}>
        <BlockFields block={block} {...search} />
      </Correctable>
    </Linked>
  );
}, isSamePassage);

function isSamePassage(one: PassageProps, other: PassageProps): boolean {
  return (
    one.block === other.block &&
    one.date === other.date &&
    one.search === other.search &&
    one.people.length === other.people.length &&
    one.people.every((person, index) => person === other.people[index])
  );
}

function Reading({ block, people }: Pick<PassageProps, "block" | "people">) {
  if (block.type === "intervention") return <InterventionReading block={block} people={people} />;
  return <p className="break-words font-semibold font-serif text-lg">{block.title}</p>;
}

/** What a button is about, for whoever does not see beside what it stands. */
function nameOf(block: ProposedBlock): string {
  const words = block.type === "sequence" ? block.title : plainText(block.text);
  return words.length > 40 ? `${words.slice(0, 40)}…` : words;
}
