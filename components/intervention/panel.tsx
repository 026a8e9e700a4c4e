"use client";

import { type ReactNode, useId } from "react";
import { SpeakerPicker } from "#components/directory/speaker-picker.tsx";
import type { SpeakerPickerActions } from "#components/directory/speaker-picker-props.ts";
import { SelectField } from "#components/ui/select-field.tsx";
import type { SpeakerChoice } from "#domain/directory/schema.ts";
import { kindLabels, kindsInOrder } from "#domain/intervention/labels.ts";
import type { DirectoryEntry, RecordedIntervention, Speaker } from "#domain/intervention/schema.ts";
import type { Opening } from "./changes.ts";
import { Group } from "./group.tsx";
import { OpeningFields } from "./opening-fields.tsx";
import { SpeakerFields } from "./speaker-fields.tsx";
import { ThemeFields } from "./theme-fields.tsx";

type Props = {
  id: string;
  intervention: RecordedIntervention;
  text: string;
  date: string;
  /** Offices in force on the day of the meeting, by person, as printed. */
  capacities: Record<string, string[]>;
  /** Those whom the directory now calls otherwise than some intervention of the record, by person. */
  directory: Record<string, DirectoryEntry>;
  knownThemes: string[];
  picker: SpeakerPickerActions;
  /** Goes up each time that the picker is asked for. */
  pickerAsked: number;
  onSpeakers: (speakers: Speaker[]) => void;
  /** A speaker, and the same as the directory calls them. */
  onTake: (speaker: Speaker, taken: Speaker) => void;
  onPicked: (choice: SpeakerChoice) => void;
  onOpening: (opening: Opening) => void;
  onThemes: (themes: string[]) => void;
  onClose: () => void;
  /** Versions and the rarer actions. */
  children: ReactNode;
};

/** What is said of the intervention where the cursor is. Every change is saved at once. */
export function Panel({
  id,
  intervention,
  text,
  capacities,
  directory,
  pickerAsked,
  onClose,
  children,
  ...props
}: Props) {
  const headingId = useId();
  const { speakers, kind } = intervention;
  const opening: Opening = {
    kind,
    form: intervention.form,
    leadIn: intervention.leadIn,
    represented: intervention.represented,
  };

  return (
    <section
      id={id}
      aria-labelledby={headingId}
      className="space-y-6"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div>
        <h2 id={headingId} className="sr-only">
          Intervention où se trouve le curseur
        </h2>
        <SelectField
          label="Nature"
          value={kind}
          options={kindsInOrder.map((value) => ({ value, label: kindLabels[value] }))}
          onChange={(event) => {
            const chosen = kindsInOrder.find((value) => value === event.target.value);
            if (chosen) props.onOpening({ ...opening, kind: chosen });
          }}
        />
      </div>

      <Group title={speakers.length > 1 ? "Intervenants" : "Intervenant"}>
        {speakers.map((speaker, index) => (
          <SpeakerFields
            key={speaker.personId}
            speaker={speaker}
            proposed={capacities[speaker.personId] ?? []}
            entry={directory[speaker.personId] ?? null}
            isFirst={index === 0}
            onChange={(changed) => props.onSpeakers(speakers.map((it, at) => (at === index ? changed : it)))}
            onTake={(taken) => props.onTake(speaker, taken)}
            onRemove={() => props.onSpeakers(speakers.filter((_, at) => at !== index))}
            onUp={() => props.onSpeakers(swapped(speakers, index))}
          />
        ))}
        <SpeakerPicker
          key={pickerAsked}
          label={speakers.length === 0 ? "Qui parle\u00a0?" : "Ajouter quelqu’un"}
          value={null}
          date={props.date}
          actions={props.picker}
          autoFocus={pickerAsked > 0}
          clearOnPick
          onPick={props.onPicked}
          onCancel={onClose}
        />
      </Group>

      <OpeningFields
        opening={opening}
        speakers={speakers}
        text={text}
        searchBodies={props.picker.searchBodies}
        onChange={props.onOpening}
      />
      <ThemeFields themes={intervention.themes} known={props.knownThemes} onChange={props.onThemes} />
      {children}
    </section>
  );
}

function swapped(speakers: Speaker[], index: number): Speaker[] {
  const [above, moving] = [speakers[index - 1], speakers[index]];
  if (!above || !moving) return speakers;
  return speakers.map((it, at) => (at === index - 1 ? moving : at === index ? above : it));
}
