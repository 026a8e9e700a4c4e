"use client";

import type { SpeakerPickerActions } from "#components/directory/speaker-picker-props.ts";
import type { ProposedBlock } from "#domain/import/schema.ts";
import { BlockFields } from "./block-fields.tsx";
import { Correctable } from "./correctable.tsx";
import { useDesk } from "./desk-context.ts";
import { InterventionReading } from "./intervention-reading.tsx";
import { Linked } from "./linked.tsx";

type Props = { date: string; pickerActions: SpeakerPickerActions };

/** What was said, in order, as it will be read; each passage opens to be corrected. */
export function RecordFields(props: Props) {
  const { proposal } = useDesk();
  return (
    <section aria-labelledby="deroule" className="mb-12">
      <h2 id="deroule" className="font-serif text-xl">
        Le compte rendu
      </h2>
      {proposal.blocks.length === 0 ? (
        <p className="mt-1 text-ink-soft">Rien n’a été lu sous le titre de ce document.</p>
      ) : null}
      <ol className="mt-3">
        {proposal.blocks.map((block) => (
          <li key={block.id} className={block.type === "sequence" ? "mt-6" : "mt-3"}>
            <Linked about={{ kind: "block", id: block.id }}>
              <Correctable label={nameOf(block)} reading={<Reading block={block} />}>
                <BlockFields block={block} {...props} />
              </Correctable>
            </Linked>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Reading({ block }: { block: ProposedBlock }) {
  if (block.type === "intervention") return <InterventionReading block={block} />;
  return <p className="break-words font-semibold font-serif text-lg">{block.title}</p>;
}

/** What a button is about, for whoever does not see beside what it stands. */
function nameOf(block: ProposedBlock): string {
  const words = block.type === "sequence" ? block.title : block.text;
  return words.length > 40 ? `${words.slice(0, 40)}…` : words;
}
