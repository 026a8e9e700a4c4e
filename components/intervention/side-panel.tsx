"use client";

import type { ReactNode } from "react";
import type { SpeakerPickerActions } from "#components/directory/speaker-picker-props.ts";
import { Button } from "#components/ui/button.tsx";
import type { DirectoryEntry, RecordedIntervention } from "#domain/intervention/schema.ts";
import type { Commands } from "./commands/use-commands.ts";
import { Panel } from "./panel.tsx";
import type { RecordActions } from "./record-actions.ts";
import type { Saver } from "./saver.ts";
import type { Cursor } from "./use-cursor.ts";
import { Versions } from "./versions.tsx";

type Props = {
  id: string;
  /** The intervention where the cursor is. */
  current: { intervention: RecordedIntervention; saver: Saver; isFirst: boolean } | null;
  cursor: Cursor;
  commands: Commands;
  date: string;
  capacities: Record<string, string[]>;
  directory: Record<string, DirectoryEntry>;
  knownThemes: string[];
  picker: SpeakerPickerActions;
  actions: Pick<RecordActions, "listRevisions" | "getRevision">;
  /** « Relire », while it is open: in the place of all the rest. */
  review: ReactNode;
  /** What concerns every text, after what concerns the one at the cursor. */
  children: ReactNode;
};

/** Beside the page where there is room, and otherwise over its foot when it is asked for. */
export function SidePanel({ current, cursor, review, children, ...props }: Props) {
  return (
    <div
      className={
        cursor.panelOpen
          ? "max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 md:max-lg:left-24 max-lg:z-40 max-lg:max-h-[80dvh] max-lg:overflow-y-auto max-lg:rounded-t-xl max-lg:border max-lg:border-line max-lg:bg-paper max-lg:px-4 max-lg:pb-4 max-lg:shadow-raised"
          : "max-lg:hidden"
      }
    >
      {review === null ? (
        <p className="sticky top-0 z-10 -mx-4 mb-2 flex justify-end border-line border-b bg-paper px-4 py-1 lg:hidden">
          <Button variant="quiet" size="small" onClick={cursor.closePanel}>
            Revenir au texte
          </Button>
        </p>
      ) : null}
      <div className="lg:sticky lg:top-24 lg:max-h-[calc(100dvh-10rem)] lg:overflow-y-auto lg:pb-6">
        {review}
        {review === null && current ? (
          <CurrentPanel key={current.intervention.id} {...props} {...current} cursor={cursor} />
        ) : null}
        {review === null && !current ? (
          <p className="text-ink-soft text-sm">
            Cliquez dans un texte pour l’écrire, ou sur un nom pour changer qui parle et en quelle qualité.
          </p>
        ) : null}
        {review === null ? children : null}
      </div>
    </div>
  );
}

type CurrentProps = Omit<Props, "current" | "review" | "children"> & NonNullable<Props["current"]>;

function CurrentPanel({ intervention, saver, isFirst, cursor, commands, actions, ...props }: CurrentProps) {
  const { id } = intervention;
  return (
    <Panel
      {...props}
      intervention={intervention}
      text={saver.text()}
      pickerAsked={cursor.speakerAsked(id)}
      onSpeakers={(speakers) => commands.setSpeakers(id, speakers)}
      onTake={(speaker, taken) => commands.takeFromDirectory(id, speaker, taken)}
      onPicked={(choice) => {
        commands.addSpeaker(id, choice);
        cursor.closePanel();
      }}
      onOpening={(opening) => commands.setOpening(id, opening)}
      onThemes={(themes) => commands.setThemes(id, themes)}
      onClose={cursor.closePanel}
    >
      <Versions
        interventionId={id}
        version={saver.version()}
        actions={actions}
        onRestore={(text) => {
          saver.edit(text);
          saver.flush();
        }}
      />
      <RarerCommands id={id} isFirst={isFirst} commands={commands} />
    </Panel>
  );
}

function RarerCommands({ id, isFirst, commands }: { id: string; isFirst: boolean; commands: Commands }) {
  return (
    <div className="flex flex-col items-start border-line border-t pt-3">
      <Button variant="quiet" size="small" onClick={() => void commands.split(id)}>
        Couper au curseur
      </Button>
      <Button variant="quiet" size="small" disabled={isFirst} onClick={() => void commands.merge(id)}>
        Réunir à la précédente
      </Button>
      <Button variant="quiet" size="small" onClick={() => commands.step(id, -1)}>
        Monter
      </Button>
      <Button variant="quiet" size="small" onClick={() => commands.step(id, 1)}>
        Descendre
      </Button>
      <Button variant="quiet" size="small" onClick={() => void commands.remove(id)}>
        Retirer l’intervention
      </Button>
    </div>
  );
}
