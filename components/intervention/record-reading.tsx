import "./record.css";
import type { ReactNode } from "react";
import type { MeetingRecord } from "#domain/intervention/schema.ts";
import { parseText } from "#domain/intervention/text.ts";
import { sectionsOf } from "./reading-order.ts";
import { RichText } from "./rich-text.tsx";
import { SectionHeading } from "./section-heading.tsx";
import { SpeakerToken } from "./speaker-token.tsx";

type Props = {
  record: MeetingRecord;
  note: string;
  /** « Relire », beside the page where there is room. */
  review: ReactNode;
};

/** The same page for those who read it: no editor, hardly a script of its own. */
export function RecordReading({ record, note, review }: Props) {
  const sections = sectionsOf(record);
  return (
    <div className="grid gap-x-8 lg:grid-cols-[minmax(0,1fr)_18rem]">
      <aside aria-label="Relecture" className="mb-4 lg:order-2">
        {review}
      </aside>
      <div className="mx-auto w-full min-w-0 max-w-read pb-24">
        <p className="mb-6 border-line border-b pb-3 text-ink-soft text-sm">{note}</p>
        {record.interventions.length === 0 ? <p>Rien n’a encore été écrit sur cette rencontre.</p> : null}
        {sections.map((section) => (
          <section key={section.key}>
            {section.sequence && section.number !== null ? (
              <SectionHeading id={section.key} number={section.number} title={section.sequence.title} />
            ) : null}
            {section.interventions.map((intervention) => (
              <article
                key={intervention.id}
                id={`intervention-${intervention.id}`}
                className="record-text my-5"
                lang="fr"
              >
                <RichText
                  root={parseText(intervention.text)}
                  head={<SpeakerToken intervention={intervention} text={intervention.text} panelId="" />}
                />
              </article>
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}
