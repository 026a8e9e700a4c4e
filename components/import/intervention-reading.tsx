"use client";

import { useMemo } from "react";
import { RichText } from "#components/intervention/rich-text.tsx";
import { fullName } from "#domain/directory/rules.ts";
import type { ProposedIntervention, ProposedPerson } from "#domain/import/schema.ts";
import { parseText } from "#domain/intervention/text.ts";
import { speakerLine, whatFollows } from "#domain/recap/speaker-line.ts";

type Props = {
  block: ProposedIntervention;
  /** Those who speak in it. */
  people: readonly ProposedPerson[];
};

/** An intervention as it will be read. Who speaks in words that do not begin with it stands above them. */
export function InterventionReading({ block, people }: Props) {
  const root = useMemo(() => parseText(block.text), [block.text]);
  const speakers = block.speakers.map(({ person, capacities }) => {
    const found = people.find(({ key }) => key === person);
    return {
      name: found ? fullName(found) : "",
      officeGender: found?.officeGender ?? "masculine",
      capacities,
    } as const;
  });
  const head = speakerLine({ ...block, speakers }, whatFollows(block.text)).map(({ text, bold }, index) => {
    const key = `${index}`;
    return bold ? <strong key={key}>{text}</strong> : <span key={key}>{text}</span>;
  });

  return (
    <>
      {block.form === "none" && speakers.length > 0 ? (
        <p className="break-words text-ink-soft text-sm">
          {speakers.map(({ name, capacities }) => [name, ...capacities].join(", ")).join(" ; ")}
        </p>
      ) : null}
      <div className="space-y-2 break-words font-serif text-base [&_blockquote]:border-l-2 [&_blockquote]:border-line-strong [&_blockquote]:pl-4 [&_ol]:list-decimal [&_ol]:pl-6 [&_ul]:list-disc [&_ul]:pl-6">
        <RichText root={root} head={head} />
      </div>
    </>
  );
}
