import type { MouseEvent } from "react";
import { hasSpeaker } from "#domain/intervention/rules.ts";
import type { RecordedIntervention } from "#domain/intervention/schema.ts";
import { type LinePart, speakerLine, whatFollows } from "#domain/recap/speaker-line.ts";

type Spoken = Pick<RecordedIntervention, "kind" | "form" | "leadIn" | "represented" | "speakers">;
type Props = {
  intervention: Spoken;
  text: string;
  /** Opens what changes it; absent where one only reads. */
  onOpen?: ((event: MouseEvent) => void) | undefined;
  panelId: string;
};

/** The opening of the sentence, as printed: who speaks and in what capacity. Changed by a click or Enter. */
export function SpeakerToken({ intervention, text, onOpen, panelId }: Props) {
  const following = text === "" ? "sentence" : whatFollows(text);
  const parts = speakerLine(intervention, following);
  const missing = hasSpeaker(intervention.kind) && intervention.form !== "none" && intervention.speakers.length === 0;
  if (!onOpen) return parts.length === 0 ? null : <span className="record-head">{words(parts)}</span>;

  return (
    <span className="record-head">
      {parts.length > 0 ? (
        <>
          <a href={`#${panelId}`} className="record-token" draggable={false} onClick={onOpen} title="Changer qui parle">
            {words(trimmed(parts))}
          </a>{" "}
        </>
      ) : null}
      {missing ? (
        <>
          <a href={`#${panelId}`} className="record-token record-token-missing" draggable={false} onClick={onOpen}>
            Qui parle ?
          </a>{" "}
        </>
      ) : null}
      {text === "" ? (
        <span className="record-placeholder" aria-hidden="true">
          &#8203;<span>{placeholderFor(intervention)}</span>
        </span>
      ) : null}
    </span>
  );
}

/** The space after the line is the sentence's, not the name's. */
function trimmed(parts: LinePart[]): LinePart[] {
  return parts.map((part, index) => (index === parts.length - 1 ? { ...part, text: part.text.trimEnd() } : part));
}

function words(parts: LinePart[]) {
  return parts.map(({ text, bold }, index) => {
    const key = `${index}`;
    return bold ? <strong key={key}>{text}</strong> : <span key={key}>{text}</span>;
  });
}

function placeholderFor({ kind, speakers }: Spoken): string {
  if (kind === "plainText") return "Écrivez ici…";
  if (kind === "discussion") return "Ce que la salle a demandé, ce qui a été répondu…";
  return speakers.length > 0 ? "a présenté…" : "Ce qui a été dit…";
}

/** Who speaks, in a word: for the outline and for screen readers. */
export function shortName({ speakers, represented }: Pick<RecordedIntervention, "speakers" | "represented">): string {
  const names = speakers.map(({ name }) => name);
  return names.length > 0 ? names.join(", ") : (represented?.name ?? "");
}
