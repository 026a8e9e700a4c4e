"use client";

import "./record.css";
import { Fragment, type ReactNode, useEffect, useId, useState, useSyncExternalStore } from "react";
import type { SpeakerPickerActions } from "#components/directory/speaker-picker-props.ts";
import { LazyReview } from "#components/review/lazy-review.tsx";
import type { ReviewBesideActions } from "#components/review/review-actions.ts";
import type { DirectoryEntry, MeetingRecord, RecordedIntervention } from "#domain/intervention/schema.ts";
import { isAboutSpeaker } from "#domain/review/rules.ts";
import type { Remark } from "#domain/review/schema.ts";
import { useCommands } from "./commands/use-commands.ts";
import type { Tool } from "./editor/editor-port.ts";
import { EmptyRecord } from "./empty-record.tsx";
import { InterventionBlock } from "./intervention-block.tsx";
import { NewSequence } from "./new-sequence.tsx";
import { Orphans } from "./orphans.tsx";
import { Outline } from "./outline.tsx";
import { inReadingOrder, sectionsOf } from "./reading-order.ts";
import type { RecordActions } from "./record-actions.ts";
import { RecordBar, reviewButtonId } from "./record-bar.tsx";
import { RecordSection } from "./record-section.tsx";
import { repairInTexts } from "./repair-in-texts.ts";
import { SidePanel } from "./side-panel.tsx";
import { Typography } from "./typography.tsx";
import { UnsavedTextsDialog } from "./unsaved-texts-dialog.tsx";
import { useBlockPort } from "./use-block-port.ts";
import { useCursor } from "./use-cursor.ts";
import { useEditorModule } from "./use-editor-module.ts";
import { usePresence } from "./use-presence.ts";
import { useRecord } from "./use-record.ts";
import { useTexts } from "./use-texts.ts";
import { useTextsGuard } from "./use-texts-guard.ts";
import { whoIsWhere } from "./who-is-where.ts";

type Props = {
  record: MeetingRecord;
  staffId: string;
  /** Offices in force on the day of the meeting, by person. */
  capacities: Record<string, string[]>;
  /** Those whom the directory calls otherwise than the record does, as it calls them now: by person. */
  directory: Record<string, DirectoryEntry>;
  knownThemes: string[];
  actions: RecordActions;
  picker: SpeakerPickerActions;
  review: ReviewBesideActions;
  mayPublish: boolean;
  /** Asks for the password over the page, and says when it was given. */
  signInAgain: (open: boolean, onSignedIn: () => void, onLater: () => void) => ReactNode;
};

/** The whole record of a meeting, written where it is read. */
export function RecordScreen({
  record: stored,
  staffId,
  capacities,
  actions,
  review,
  mayPublish,
  signInAgain,
  ...props
}: Props) {
  const { meetingId } = stored;
  const panelId = useId();
  const [askPassword, setAskPassword] = useState(false);
  const [blocked, setBlocked] = useState<{ leave: () => void } | null>(null);
  const [tools, setTools] = useState<Tool[]>([]);
  const editorModule = useEditorModule(true);

  const { record, asked, ...changes } = useRecord(stored, () => setAskPassword(true));
  const { texts, knownVersion } = useTexts({ stored, staffId, asked });
  useTextsGuard(texts, (leave) => setBlocked({ leave }));
  const overall = useSyncExternalStore(texts.subscribe, texts.overall, texts.overallOnServer);
  useEffect(() => {
    if (overall.status.is === "signedOut") setAskPassword(true);
  }, [overall.status.is]);

  const sections = sectionsOf(record);
  const order = inReadingOrder(sections);
  const cursor = useCursor();
  const { opened } = cursor;
  const current = order.find(({ id }) => id === opened?.id) ?? null;
  const presence = whoIsWhere(usePresence({ meetingId, interventionId: current?.id ?? null, knownVersion }));
  const commands = useCommands({ record, sections, texts, cursor, changes, capacities, actions });
  const port = useBlockPort({ sections, texts, cursor, commands, onTools: setTools });

  const outline = (
    <Outline
      sections={sections}
      currentId={current?.id ?? null}
      busy={presence}
      editable
      onGo={(id) => cursor.goTo(id)}
      onMove={commands.move}
      onStep={commands.step}
    />
  );

  function showRemark({ anchor, about, kind }: Remark) {
    cursor.goTo(anchor ?? "", { at: "words", words: about });
    // On a small screen the panel is over the text: it goes, or shows who speaks where that is what is remarked.
    if (isAboutSpeaker(kind)) cursor.showFields();
    else if (!matchMedia("(min-width: 64rem)").matches) cursor.setPanelOpen(false);
  }

  function closeReview() {
    cursor.closePanel();
    if (!opened) document.getElementById(reviewButtonId)?.focus();
  }

  const block = (intervention: RecordedIntervention) => (
    <InterventionBlock
      key={intervention.id}
      intervention={intervention}
      saver={texts.saverOf(intervention)}
      texts={texts}
      opened={opened?.id === intervention.id ? opened : null}
      editorModule={editorModule}
      editor={cursor.editor}
      port={port}
      panelId={panelId}
      presence={presence.get(intervention.id) ?? null}
    />
  );

  return (
    <div className="grid gap-x-8 lg:grid-cols-[minmax(0,1fr)_18rem] xl:grid-cols-[10.5rem_minmax(0,1fr)_18rem]">
      <div className="max-xl:hidden">
        <div className="sticky top-24 max-h-[calc(100dvh-7rem)] overflow-y-auto pb-4">{outline}</div>
      </div>

      <div className="min-w-0">
        <RecordBar
          cursor={cursor}
          writing={current !== null}
          editorReady={editorModule !== null}
          tools={tools}
          overall={overall}
          onRetry={texts.resumeAll}
          onSignIn={() => setAskPassword(true)}
          outline={outline}
        />
        <div className="mx-auto max-w-read pt-6 pb-32 pl-4 md:pl-0">
          <Orphans texts={texts} known={stored.interventions} actions={actions} />
          {order.length === 0 && sections.length === 2 ? (
            <EmptyRecord onStart={() => commands.add({ part: "opening" }, null)} />
          ) : null}
          {sections.map((section) => (
            <Fragment key={section.key}>
              {section.place.part === "closing" ? <NewSequence onPlan={commands.planSequence} /> : null}
              <RecordSection
                section={section}
                block={block}
                onRename={(title) => commands.renameSequence(section.key, title)}
                onAdd={() => commands.addTo(section)}
                onAddPlanned={(person) => commands.addPlanned(section, person)}
              />
            </Fragment>
          ))}
        </div>
      </div>

      <SidePanel
        {...props}
        id={panelId}
        current={
          current && {
            intervention: current,
            saver: texts.saverOf(current),
            isFirst: order[0]?.id === current.id,
          }
        }
        cursor={cursor}
        commands={commands}
        date={stored.date}
        capacities={capacities}
        actions={actions}
        review={
          cursor.reviewing ? (
            <LazyReview
              meetingId={meetingId}
              recordVersion={knownVersion()}
              may={{ edit: true, publish: mayPublish }}
              actions={review}
              repair={repairInTexts(texts, meetingId, review)}
              onGo={showRemark}
              onClose={closeReview}
            />
          ) : null
        }
      >
        <Typography interventions={order} currentId={current?.id ?? null} texts={texts} />
      </SidePanel>

      {signInAgain(
        askPassword,
        () => {
          setAskPassword(false);
          texts.resumeAll();
          cursor.editor.current?.focus(null);
        },
        () => setAskPassword(false),
      )}
      <UnsavedTextsDialog leave={blocked?.leave ?? null} onStay={() => setBlocked(null)} />
    </div>
  );
}
