import "./record.css";
import type { MeetingRecord } from "#domain/intervention/schema.ts";
import { parseText } from "#domain/intervention/text.ts";
import { sectionsOf } from "./reading-order.ts";
import { RichText } from "./rich-text.tsx";
import { SectionHeading } from "./section-heading.tsx";
import { SpeakerToken } from "./speaker-token.tsx";

/** The same page for those who read it: no editor, no script of its own. */
export function RecordReading({ record, note }: { record: MeetingRecord; note: string }) {
  const sections = sectionsOf(record);
  return (
    <div className="mx-auto max-w-read pb-24">
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
  );
}
