"use client";

import { memo, useMemo } from "react";
import type { ProposedBlock } from "#domain/import/schema.ts";
import { plainText } from "#domain/intervention/text.ts";
import { BlockFields } from "./block-fields.tsx";
import { Correctable } from "./correctable.tsx";
import { useDesk } from "./desk-context.ts";
import type { SpeakerSearchProps } from "./directory-search.tsx";
import { InterventionReading } from "./intervention-reading.tsx";
import { Linked } from "./linked.tsx";

/** What was said, in order, as it will be read; each passage opens to be corrected. */
export const RecordFields = memo(function RecordFields(props: SpeakerSearchProps) {
  const { proposal } = useDesk();
  return (
    <section aria-labelledby="deroule" className="mb-12">
      <h2 id="deroule" tabIndex={-1} className="font-serif text-xl outline-none">
        Le compte rendu
      </h2>
      {proposal.blocks.length === 0 ? (
        <p className="mt-1 text-ink-soft">Rien n’a été lu sous le titre de ce document.</p>
      ) : (
        <p className="mt-1 text-ink-soft text-sm">
          Couper, réunir, déplacer ou retirer un passage se fait après l’adoption, dans les interventions.
        </p>
      )}
      <ol className="mt-3">
        {proposal.blocks.map((block) => (
          <li key={block.id} className={block.type === "sequence" ? "mt-6" : "mt-3"}>
            <Linked about={{ kind: "block", id: block.id }}>
              <Passage block={block} {...props} />
            </Linked>
          </li>
        ))}
      </ol>
    </section>
  );
});

function Passage({ block, ...props }: SpeakerSearchProps & { block: ProposedBlock }) {
  const name = useMemo(() => nameOf(block), [block]);
  return (
    <Correctable label={name} reading={<Reading block={block} />}>
      <BlockFields block={block} {...props} />
    </Correctable>
  );
}

function Reading({ block }: { block: ProposedBlock }) {
  if (block.type === "intervention") return <InterventionReading block={block} />;
  return <p className="break-words font-semibold font-serif text-lg">{block.title}</p>;
}

/** What a button is about, for whoever does not see beside what it stands. */
function nameOf(block: ProposedBlock): string {
  const words = block.type === "sequence" ? block.title : plainText(block.text);
  return words.length > 40 ? `${words.slice(0, 40)}…` : words;
}
