"use client";

import "./record.css";
import { useRouter } from "next/navigation";
import { type ReactNode, useCallback, useEffect, useId, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { SpeakerPickerActions } from "#components/directory/speaker-picker-props.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Shortcuts } from "#components/ui/shortcuts.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import type { ActionResult } from "#components/ui/use-action-form.ts";
import type { SpeakerChoice } from "#domain/directory/schema.ts";
import type { MeetingRecord, Place, RecordedSequence, SavedText } from "#domain/intervention/schema.ts";
import type { Caret, Editor, EditorOrder, Tool } from "./editor/editor-port.ts";
import { EmptyRecord } from "./empty-record.tsx";
import { type BlockPort, InterventionBlock } from "./intervention-block.tsx";
import { LinkField } from "./link-field.tsx";
import { Orphans } from "./orphans.tsx";
import { Outline } from "./outline.tsx";
import { Panel } from "./panel.tsx";
import { PlannedSpeakers } from "./planned-speakers.tsx";
import { inReadingOrder, type Section, type Spot, sectionsOf, spotOf, stepFrom } from "./reading-order.ts";
import type { RecordActions } from "./record-actions.ts";
import { SaveLine } from "./save-line.tsx";
import { SectionHeading, TitleInput } from "./section-heading.tsx";
import { shortcuts } from "./shortcut-list.ts";
import { createTexts, type Texts } from "./texts.ts";
import { Toolbar } from "./toolbar.tsx";
import { useEditorModule } from "./use-editor-module.ts";
import { usePresence } from "./use-presence.ts";
import { useRecord } from "./use-record.ts";
import { useSecondClick } from "./use-second-click.ts";
import { useTextsGuard } from "./use-texts-guard.ts";
import { Versions } from "./versions.tsx";
import { whoIsWhere } from "./who-is-where.ts";

type Props = {
  record: MeetingRecord;
  staffId: string;
  /** Offices in force on the day of the meeting, by person. */
  capacities: Record<string, string[]>;
  knownThemes: string[];
  actions: RecordActions;
  picker: SpeakerPickerActions;
  /** Asks for the password over the page, and says when it was given. */
  signInAgain: (open: boolean, onSignedIn: () => void, onLater: () => void) => ReactNode;
};

/** The whole record of a meeting, written where it is read. */
export function RecordScreen({
  record: stored,
  staffId,
  capacities,
  knownThemes,
  actions,
  picker,
  signInAgain,
}: Props) {
  const router = useRouter();
  const { announce } = useStatus();
  const panelId = useId();
  const [askPassword, setAskPassword] = useState(false);
  const [opened, setOpened] = useState<{ id: string; caret: Caret | null } | null>(null);
  const [active, setActive] = useState<Tool[]>([]);
  const [linking, setLinking] = useState(false);
  const [panelOpen, setPanelOpen] = useState(false);
  const [outlineOpen, setOutlineOpen] = useState(false);
  const [pickerAsked, setPickerAsked] = useState({ id: "", times: 0 });
  const [newSequence, setNewSequence] = useState<string | null>(null);
  const [blocked, setBlocked] = useState<{ leave: () => void } | null>(null);
  const editor = useRef<Editor | null>(null);
  const editorModule = useEditorModule(true);
  const swallowSecondClick = useSecondClick();

  const { record, change, edit, asked } = useRecord(stored, () => setAskPassword(true));
  const knownVersion = useRef(stored.recordVersion);
  knownVersion.current = Math.max(knownVersion.current, stored.recordVersion);
  const askedRef = useRef(asked);
  askedRef.current = asked;

  const onSaved = useCallback(
    ({ recordVersion }: SavedText) => {
      // More than our own step: somebody else changed the record between two of our saves.
      if (recordVersion > knownVersion.current + 1) router.refresh();
      knownVersion.current = Math.max(knownVersion.current, recordVersion);
    },
    [router],
  );
  const texts = useTexts(stored.meetingId, staffId, onSaved, (id) => askedRef.current(id));
  useTextsGuard(texts, (leave) => setBlocked({ leave }));

  const overall = useSyncExternalStore(texts.subscribe, texts.overall, texts.overallOnServer);
  useEffect(() => {
    if (overall.status.is === "signedOut") setAskPassword(true);
  }, [overall.status.is]);

  const sections = sectionsOf(record);
  const order = inReadingOrder(sections);
  const current = order.find(({ id }) => id === opened?.id) ?? null;
  const others = usePresence({
    meetingId: stored.meetingId,
    interventionId: current?.id ?? null,
    knownVersion: () => knownVersion.current,
  });
  const presence = whoIsWhere(others);

  // What was changed elsewhere comes in where nothing here is unsaved.
  useEffect(() => {
    for (const intervention of stored.interventions)
      texts.saverOf(intervention).hear({ version: intervention.textVersion, text: intervention.text });
  }, [stored, texts]);

  const open = useCallback((id: string, caret: Caret | null) => {
    setLinking(false);
    setPickerAsked((before) => (before.id === id ? before : { ...before, id: "" }));
    setOpened({ id, caret });
  }, []);

  /** Opens a text that may just have been added, and brings it into sight. */
  function goTo(id: string, caret: Caret = { at: "end" }) {
    setOutlineOpen(false);
    open(id, caret);
    requestAnimationFrame(() => document.getElementById(`intervention-${id}`)?.scrollIntoView({ block: "nearest" }));
  }

  /** Who speaks in this text? */
  function askSpeaker(id: string) {
    setPanelOpen(true);
    setPickerAsked(({ times }) => ({ id, times: times + 1 }));
  }

  function closePanel() {
    setPanelOpen(false);
    if (opened) editor.current?.focus(null);
  }

  function add(place: Place, afterId: string | null): string {
    const id = crypto.randomUUID();
    swallowSecondClick();
    void change({ type: "add", id, place, afterId }, () =>
      actions.add({ id, meetingId: stored.meetingId, place, afterId }),
    ).then(({ ok }) => {
      if (ok) announce("Intervention ajoutée.", { undo: () => undoAdd(id) });
    });
    goTo(id);
    return id;
  }

  async function undoAdd(id: string): Promise<ActionResult<{ id: string }>> {
    const message = "Un texte y a été écrit : « Retirer l’intervention » l’enlève avec elle.";
    if (texts.find(id)?.text()) return { ok: false, code: "conflict", message };
    await texts.find(id)?.settled();
    return actions.remove({ id });
  }

  function move(id: string, spot: Spot) {
    const former = spotOf(sections, id);
    void change({ type: "move", id, ...spot }, () => actions.move({ id, ...spot })).then(({ ok }) => {
      if (ok && former) announce("Intervention déplacée.", { undo: () => actions.move({ id, ...former }) });
    });
  }

  function step(id: string, by: -1 | 1) {
    const spot = stepFrom(sections, id, by);
    if (!spot) return;
    move(id, spot);
    if (opened?.id === id) setOpened({ id, caret: { at: "kept" } });
    requestAnimationFrame(() => {
      document.getElementById(`intervention-${id}`)?.scrollIntoView({ block: "nearest" });
      // The browser takes the focus away from what moves in the page.
      if (opened?.id === id && document.activeElement === document.body) editor.current?.focus(null);
    });
  }

  async function remove(id: string) {
    const index = order.findIndex((it) => it.id === id);
    const neighbour = order[index - 1] ?? order[index + 1];
    // The « Annuler » of what was done before is no longer offered.
    announce("L’intervention est retirée…");
    await texts.find(id)?.settled();
    if (neighbour) open(neighbour.id, { at: "end" });
    else setOpened(null);
    const result = await change({ type: "remove", id }, () => actions.remove({ id }));
    if (result.ok) announce("Intervention retirée.", { undo: () => actions.restore({ id }) });
  }

  async function split(id: string) {
    const saver = texts.find(id);
    const cut = editor.current?.cut();
    if (!saver || !cut || !(await saver.settled())) return tellUnsaved();
    const [newId, key] = [crypto.randomUUID(), crypto.randomUUID()];
    const result = await actions.split({ id, newId, key, textVersion: saver.version(), ...cut });
    if (!result.ok) return announce(result.message, { tone: "error" });
    goTo(newId, { at: "start" });
    askSpeaker(newId);
    const undo = { id, newId, textVersion: result.value.textVersion, key: crypto.randomUUID() };
    announce("Intervention coupée en deux.", {
      undo: async () => {
        await Promise.all([saver.settled(), texts.find(newId)?.settled()]);
        return actions.rejoin(undo);
      },
    });
  }

  async function merge(id: string) {
    const first = order[order.findIndex((it) => it.id === id) - 1];
    const [before, after] = [first && texts.find(first.id), texts.find(id)];
    if (!first || !before || !after) return;
    if (!(await before.settled()) || !(await after.settled())) return tellUnsaved();
    const versions = { textVersion: before.version(), nextTextVersion: after.version() };
    const result = await actions.merge({ id: first.id, nextId: id, key: crypto.randomUUID(), ...versions });
    if (!result.ok) return announce(result.message, { tone: "error" });
    goTo(first.id);
    const { textVersion } = result.value;
    const key = crypto.randomUUID();
    announce("Interventions réunies.", {
      undo: async () => {
        await before.settled();
        return actions.separate({ id: first.id, nextId: id, textVersion, themes: first.themes, key });
      },
    });
  }

  function tellUnsaved() {
    announce("Le texte doit d’abord être enregistré. Rien n’a changé.", { tone: "error" });
  }

  function obey(id: string, orderGiven: EditorOrder) {
    const intervention = order.find((it) => it.id === id);
    if (!intervention) return;
    if (orderGiven === "save") texts.flushAll();
    if (orderGiven === "link") setLinking(true);
    if (orderGiven === "pickSpeaker") askSpeaker(id);
    if (orderGiven === "moveUp") step(id, -1);
    if (orderGiven === "moveDown") step(id, 1);
    if (orderGiven === "split") void split(id);
    if (orderGiven === "merge") void merge(id);
    if (orderGiven === "removeEmpty" && intervention.speakers.length === 0) void remove(id);
    if (orderGiven !== "next") return;
    const section = sections.find((it) => it.interventions.some((other) => other.id === id));
    if (section) add(section.place, id);
  }

  function leave(id: string, caret: Caret, to: "previous" | "next") {
    const next = order[order.findIndex((it) => it.id === id) + (to === "next" ? 1 : -1)];
    if (next) open(next.id, caret);
  }

  // The blocks keep the same port from one rendering to the next: typing in one renders no other.
  const handlers = useRef({ obey, leave, askSpeaker });
  handlers.current = { obey, leave, askSpeaker };
  const port = useMemo<BlockPort>(
    () => ({
      open,
      leave: (...given) => handlers.current.leave(...given),
      order: (...given) => handlers.current.obey(...given),
      tools: setActive,
      pickSpeaker: (id) => {
        setOpened((before) => (before?.id === id ? before : { id, caret: null }));
        handlers.current.askSpeaker(id);
      },
    }),
    [open],
  );

  function addSpeaker(id: string, choice: SpeakerChoice) {
    const before = record.interventions.find((it) => it.id === id)?.speakers ?? [];
    if (before.some(({ personId }) => personId === choice.id)) return;
    const { name, officeGender, capacities: offices } = choice;
    const speakers = [...before, { personId: choice.id, name, officeGender, capacities: offices }];
    return edit({ type: "speakers", id, speakers }, (version) =>
      actions.setSpeakers({ id, version, speakers: speakers.map(({ name: _, ...speaker }) => speaker) }),
    );
  }

  function addPlanned(section: Section, person: RecordedSequence["planned"][number]) {
    const id = add(section.place, section.interventions.at(-1)?.id ?? null);
    const speakers = [
      { personId: person.personId, officeGender: person.officeGender, capacities: capacities[person.personId] ?? [] },
    ];
    void edit({ type: "speakers", id, speakers: speakers.map((it) => ({ ...it, name: person.name })) }, (version) =>
      actions.setSpeakers({ id, version, speakers }),
    );
  }

  function takeTool(tool: Tool) {
    if (tool === "link") setLinking(true);
    else editor.current?.run(tool);
  }

  function planSequence() {
    const title = newSequence?.trim() ?? "";
    setNewSequence(null);
    if (title === "") return;
    const id = crypto.randomUUID();
    void change({ type: "planSequence", id, title }, () =>
      actions.planSequence({ id, meetingId: stored.meetingId, title }),
    );
  }

  const outline = (
    <Outline
      sections={sections}
      currentId={current?.id ?? null}
      busy={presence}
      editable
      onGo={(id) => goTo(id)}
      onMove={move}
      onStep={step}
    />
  );

  return (
    <div className="grid gap-x-8 lg:grid-cols-[minmax(0,1fr)_18rem] xl:grid-cols-[10.5rem_minmax(0,1fr)_18rem]">
      <div className="max-xl:hidden">
        <div className="sticky top-24 max-h-[calc(100dvh-7rem)] overflow-y-auto pb-4">{outline}</div>
      </div>

      <div className="min-w-0">
        <div className="sticky top-[4.6rem] z-10 mx-auto max-w-read border-line border-b bg-paper">
          <div className="flex flex-wrap items-center justify-between gap-x-4">
            <Toolbar disabled={current === null || editorModule === null} active={active} onTool={takeTool} />
            <div className="flex min-w-0 items-center gap-1 max-sm:w-full">
              <SaveLine
                overall={overall}
                onRetry={texts.resumeAll}
                onSignIn={() => setAskPassword(true)}
                onShow={(id) => goTo(id)}
              />
              <span className="flex max-sm:ml-auto">
                <span className="xl:hidden">
                  <Button
                    variant="quiet"
                    size="small"
                    aria-expanded={outlineOpen}
                    onClick={() => setOutlineOpen(!outlineOpen)}
                  >
                    Plan
                  </Button>
                </span>
                {current ? (
                  <span className="lg:hidden">
                    <Button
                      variant="quiet"
                      size="small"
                      aria-expanded={panelOpen}
                      onClick={() => setPanelOpen(!panelOpen)}
                    >
                      Intervenant
                    </Button>
                  </span>
                ) : null}
                <Shortcuts shortcuts={shortcuts} />
              </span>
            </div>
          </div>
          {linking ? (
            <LinkField
              href={editor.current?.link() ?? null}
              onDone={(href) => {
                setLinking(false);
                editor.current?.setLink(href);
              }}
              onCancel={() => {
                setLinking(false);
                editor.current?.focus(null);
              }}
            />
          ) : null}
          {outlineOpen ? (
            <div className="max-h-[60dvh] overflow-y-auto border-line border-t py-3 xl:hidden">{outline}</div>
          ) : null}
        </div>

        <div className="mx-auto max-w-read pt-6 pb-32 pl-4 md:pl-0">
          <Orphans texts={texts} known={stored.interventions} actions={actions} />
          {order.length === 0 && sections.length === 2 ? (
            <EmptyRecord onStart={() => add({ part: "opening" }, null)} />
          ) : null}
          {sections.map((section) => (
            <section key={section.key} aria-label={section.sequence?.title ?? labelOf(section)}>
              {section.sequence && section.number !== null ? (
                <SectionHeading
                  id={section.key}
                  number={section.number}
                  title={section.sequence.title}
                  onRename={(title) =>
                    void edit({ type: "renameSequence", id: section.key, title }, (version) =>
                      actions.renameSequence({ id: section.key, version, title }),
                    )
                  }
                />
              ) : null}
              {section.place.part === "closing" ? <hr className="mx-auto mt-10 mb-6 w-24 border-line" /> : null}
              {section.interventions.map((intervention) => (
                <InterventionBlock
                  key={intervention.id}
                  intervention={intervention}
                  saver={texts.saverOf(intervention)}
                  texts={texts}
                  opened={opened?.id === intervention.id ? opened : null}
                  editorModule={editorModule}
                  editor={editor}
                  port={port}
                  panelId={panelId}
                  presence={presence.get(intervention.id) ?? null}
                />
              ))}
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <Button
                  variant="quiet"
                  size="small"
                  className="-ml-3"
                  onClick={() => add(section.place, section.interventions.at(-1)?.id ?? null)}
                >
                  {addLabel(section)}
                </Button>
                {section.sequence ? (
                  <PlannedSpeakers section={section} onAdd={(person) => addPlanned(section, person)} />
                ) : null}
              </div>
              {section.key === sections.at(-2)?.key ? (
                <div className="mt-8">
                  {newSequence === null ? (
                    <Button variant="secondary" size="small" onClick={() => setNewSequence("")}>
                      Ajouter une séquence
                    </Button>
                  ) : (
                    <TitleInput
                      label="Titre de la nouvelle séquence"
                      value={newSequence}
                      onChange={setNewSequence}
                      onAccept={planSequence}
                      onCancel={() => setNewSequence(null)}
                    />
                  )}
                </div>
              ) : null}
            </section>
          ))}
        </div>
      </div>

      <div
        className={
          panelOpen
            ? "max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-40 max-lg:max-h-[80dvh] max-lg:overflow-y-auto max-lg:rounded-t-xl max-lg:border max-lg:border-line max-lg:bg-paper max-lg:p-4 max-lg:shadow-raised"
            : "max-lg:hidden"
        }
      >
        <p className="mb-2 flex justify-end lg:hidden">
          <Button variant="quiet" size="small" onClick={closePanel}>
            Revenir au texte
          </Button>
        </p>
        <div className="lg:sticky lg:top-24 lg:max-h-[calc(100dvh-7rem)] lg:overflow-y-auto lg:pb-6">
          {current ? (
            <Panel
              key={current.id}
              id={panelId}
              intervention={current}
              text={texts.saverOf(current).text()}
              date={stored.date}
              capacities={capacities}
              knownThemes={knownThemes}
              picker={picker}
              pickerAsked={pickerAsked.id === current.id ? pickerAsked.times : 0}
              onSpeakers={(speakers) =>
                void edit({ type: "speakers", id: current.id, speakers }, (version) =>
                  actions.setSpeakers({
                    id: current.id,
                    version,
                    speakers: speakers.map(({ name: _, ...speaker }) => speaker),
                  }),
                )
              }
              onPicked={(choice) => {
                void addSpeaker(current.id, choice);
                closePanel();
              }}
              onOpening={(opening) =>
                void edit({ type: "opening", id: current.id, ...opening }, (version) =>
                  actions.setOpening({ id: current.id, version, ...opening }),
                )
              }
              onThemes={(themes) =>
                void edit({ type: "themes", id: current.id, themes }, (version) =>
                  actions.setThemes({ id: current.id, version, themes }),
                )
              }
              onClose={closePanel}
            >
              <Versions
                key={current.id}
                interventionId={current.id}
                version={texts.saverOf(current).version()}
                actions={actions}
                onRestore={(text) => {
                  texts.saverOf(current).edit(text);
                  texts.saverOf(current).flush();
                }}
              />
              <div className="flex flex-col items-start border-line border-t pt-3">
                <Button variant="quiet" size="small" onClick={() => void split(current.id)}>
                  Couper au curseur
                </Button>
                <Button
                  variant="quiet"
                  size="small"
                  disabled={order[0]?.id === current.id}
                  onClick={() => void merge(current.id)}
                >
                  Réunir à la précédente
                </Button>
                <Button variant="quiet" size="small" onClick={() => step(current.id, -1)}>
                  Monter
                </Button>
                <Button variant="quiet" size="small" onClick={() => step(current.id, 1)}>
                  Descendre
                </Button>
                <Button variant="quiet" size="small" onClick={() => void remove(current.id)}>
                  Retirer l’intervention
                </Button>
              </div>
            </Panel>
          ) : (
            <p className="text-ink-soft text-sm">
              Cliquez dans un texte pour l’écrire, ou sur un nom pour changer qui parle et en quelle qualité.
            </p>
          )}
        </div>
      </div>

      {signInAgain(
        askPassword,
        () => {
          setAskPassword(false);
          texts.resumeAll();
          editor.current?.focus(null);
        },
        () => setAskPassword(false),
      )}
      <Dialog
        open={blocked !== null}
        onClose={() => setBlocked(null)}
        title="Un texte n’est pas enregistré"
        actions={
          <>
            <Button
              onClick={() => {
                setBlocked(null);
                blocked?.leave();
              }}
            >
              Quitter quand même
            </Button>
            <Button variant="primary" onClick={() => setBlocked(null)}>
              Rester
            </Button>
          </>
        }
      >
        <p>
          Le serveur n’a pas encore accepté ce que vous avez écrit. Si vous quittez, le texte reste gardé sur cet
          appareil et vous sera proposé au retour.
        </p>
      </Dialog>
    </div>
  );
}

function useTexts(
  meetingId: string,
  staffId: string,
  onSaved: (saved: SavedText) => void,
  exists: (id: string) => Promise<unknown>,
): Texts {
  const [texts] = useState(() => createTexts({ meetingId, staffId, exists, onSaved }));
  return texts;
}

function labelOf({ place }: Section): string {
  return place.part === "opening" ? "Ouverture" : "Clôture";
}

function addLabel({ place, interventions }: Section): string {
  if (place.part === "closing")
    return interventions.length === 0 ? "Ajouter une conclusion" : "Ajouter à la conclusion";
  if (place.part === "sequence") return "Ajouter une intervention";
  return ["Ajouter le mot d’accueil", "Ajouter l’introduction"][interventions.length] ?? "Ajouter une intervention";
}
