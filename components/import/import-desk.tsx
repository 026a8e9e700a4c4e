"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useCallback, useMemo, useState } from "react";
import type { SpeakerPickerActions } from "#components/directory/speaker-picker-props.ts";
import { type ActionResult, send } from "#components/ui/action-result.ts";
import { Button } from "#components/ui/button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import { useLeaveGuard } from "#components/ui/use-leave-guard.ts";
import { parisDay } from "#domain/french/dates.ts";
import { missingFrom, openDoubts } from "#domain/import/rules.ts";
import type { AdoptImportInput, ImportDesk as Desk, ImportIdInput, Spot } from "#domain/import/schema.ts";
import { AsideButton } from "./aside-button.tsx";
import { type AdoptionRefusal, DeskContext } from "./desk-context.ts";
import { DocumentPane } from "./document-pane.tsx";
import { DoubtList } from "./doubt-list.tsx";
import { goTo } from "./go-to.ts";
import { HeadingFields } from "./heading-fields.tsx";
import { importPath } from "./import-address.ts";
import { ImportNotices } from "./import-notices.tsx";
import { LeaveDialog } from "./leave-dialog.tsx";
import { PeopleFields } from "./people-fields.tsx";
import { RecordFields } from "./record-fields.tsx";
import { refusedValue } from "./refused-value.ts";
import { ReturnedCorrections } from "./returned-corrections.tsx";
import { SavingLine } from "./saving-line.tsx";
import { type Side, SideButtons } from "./side-buttons.tsx";
import { TypographyProposals } from "./typography-proposals.tsx";
import { useCorrections } from "./use-corrections.ts";
import { useDrafts } from "./use-drafts.ts";

type Move = (input: ImportIdInput) => Promise<ActionResult<unknown>>;
type Props = {
  desk: Desk;
  searchSpeakers: SpeakerPickerActions["search"];
  adopt: (input: AdoptImportInput) => Promise<ActionResult<{ meetingId: string }>>;
  setAside: Move;
  takeUp: Move;
  /** Asks for the password over the page, once the session has ended. */
  signInAgain: (open: boolean, onSignedIn: () => void, onLater: () => void) => ReactNode;
};

/** The document on one side, what was read of it on the other, doubts first; adopting it makes the meeting. */
export function ImportDesk({ desk, searchSpeakers, adopt, setAside, takeUp, signInAgain }: Props) {
  const router = useRouter();
  const { announce } = useStatus();
  const { corrections, shown } = useCorrections(desk.id, desk);
  const { proposal, saving, returned } = shown;
  const drafts = useDrafts();
  const [marked, setMarked] = useState<Spot[]>([]);
  const [side, setSide] = useState<Side>("read");
  const [refusal, setRefusal] = useState<AdoptionRefusal | null>(null);
  const [adopting, setAdopting] = useState(false);
  const [blocked, setBlocked] = useState<{ leave: () => void } | null>(null);
  const [askPassword, setAskPassword] = useState(false);

  const isUnsaved = useCallback(() => corrections.isUnsaved() || !drafts.isEmpty(), [corrections, drafts]);
  const save = useCallback(async () => {
    drafts.settleAll();
    await corrections.flush();
    return !isUnsaved();
  }, [corrections, drafts, isUnsaved]);
  useLeaveGuard({ isUnsaved, save, onBlocked: (leave) => setBlocked({ leave }) });

  const context = useMemo(
    () => ({
      proposal,
      latest: () => corrections.shown().proposal,
      change: corrections.change,
      save,
      drafts,
      mark: setMarked,
      showDocument: (spots: Spot[]) => {
        setMarked(spots);
        setSide("document");
      },
      refusal,
    }),
    [proposal, corrections, save, drafts, refusal],
  );
  const showRead = useCallback(() => setSide("read"), []);
  const doubts = openDoubts(proposal).length;
  const name = proposal.title === "" ? desk.name : proposal.title;
  const date = proposal.date ?? parisDay(desk.addedAt);

  function refuse(refused: AdoptionRefusal) {
    setRefusal(refused);
    setSide("read");
    requestAnimationFrame(() => goTo(refused.about));
  }

  /** What is typed, and what waits, goes first: no correction is left behind by what follows. */
  async function isAllSaved() {
    const saved = await save();
    if (!saved) announce("Vos corrections ne sont pas toutes enregistrées.", { tone: "error" });
    return saved;
  }

  async function adoptIt() {
    setRefusal(null);
    setAdopting(true);
    if (await isAllSaved()) await adoptSaved();
    setAdopting(false);
  }

  async function adoptSaved() {
    const [missing] = missingFrom(corrections.shown().proposal);
    if (missing) return refuse({ about: { kind: "heading", field: missing.field }, message: missing.message });
    const result = await send(adopt, { id: desk.id, version: corrections.version() });
    if (result.ok) {
      announce("La rencontre est créée. Relisez son compte rendu, puis publiez-le.");
      router.push(`/espace/rencontres/${result.value.meetingId}/compte-rendu`);
      return;
    }
    if (result.code === "conflict") await corrections.catchUp();
    if (result.code === "signedOut") setAskPassword(true);
    const about = refusedValue(result.fields?.[0]?.field);
    if (about === null) announce(result.message, { tone: "error" });
    else refuse({ about, message: result.message });
  }

  return (
    <DeskContext value={context}>
      <PageHeader
        title={name}
        back={{ href: importPath, label: "Importer" }}
        actions={
          <>
            <AsideButton
              id={desk.id}
              name={name}
              size="normal"
              isAside={false}
              setAside={setAside}
              takeUp={takeUp}
              before={isAllSaved}
              onDone={() => router.push(importPath)}
            />
            <Button variant="primary" pending={adopting} onClick={adoptIt}>
              {doubts === 0 ? "Adopter" : `Adopter malgré ${doubts === 1 ? "un doute" : `${doubts} doutes`}`}
            </Button>
          </>
        }
      >
        <p className="break-all">{desk.name}</p>
        <SavingLine saving={saving} onRetry={corrections.flush} onSignIn={() => setAskPassword(true)} />
      </PageHeader>
      <ReturnedCorrections returned={returned} putBack={corrections.putBack} forget={corrections.forget} />
      <ImportNotices {...desk} />
      <SideButtons side={side} onChoose={setSide} />
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
        <div className={`lg:sticky lg:top-6 lg:block lg:self-start ${side === "document" ? "" : "hidden"}`}>
          <DocumentPane lines={desk.source} marked={marked} side={side} onChosen={showRead} />
        </div>
        <div className={side === "read" ? "min-w-0" : "hidden min-w-0 lg:block"}>
          <DoubtList onLeave={showRead} />
          <HeadingFields commune={desk.commune} />
          <PeopleFields date={date} search={searchSpeakers} />
          <TypographyProposals typography={desk.typography} />
          <RecordFields date={date} search={searchSpeakers} />
        </div>
      </div>
      <LeaveDialog
        leave={blocked?.leave ?? null}
        onStay={() => setBlocked(null)}
        title="Vos corrections ne sont pas toutes enregistrées"
      >
        Si vous quittez cette page, celles qui ne le sont pas sont perdues.
      </LeaveDialog>
      {signInAgain(
        askPassword,
        () => {
          setAskPassword(false);
          void corrections.flush();
        },
        () => setAskPassword(false),
      )}
    </DeskContext>
  );
}
