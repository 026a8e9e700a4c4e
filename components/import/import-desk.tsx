"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import type { SpeakerPickerActions } from "#components/directory/speaker-picker-props.ts";
import type { ActionResult } from "#components/ui/action-result.ts";
import { Button } from "#components/ui/button.tsx";
import { LeaveDialog } from "#components/ui/leave-dialog.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import { useLeaveGuard } from "#components/ui/use-leave-guard.ts";
import { parisDay } from "#domain/french/dates.ts";
import { openDoubts } from "#domain/import/rules.ts";
import type {
  AdoptImportInput,
  ImportDesk as Desk,
  ImportIdInput,
  ProposalChange,
  Spot,
} from "#domain/import/schema.ts";
import { AsideButton } from "./aside-button.tsx";
import { DeskProviders } from "./desk-providers.tsx";
import { DocumentPane } from "./document-pane.tsx";
import { DoubtList } from "./doubt-list.tsx";
import { HeadingFields } from "./heading-fields.tsx";
import { importPath } from "./import-address.ts";
import { ImportNotices } from "./import-notices.tsx";
import { PeopleFields } from "./people-fields.tsx";
import { RecordFields } from "./record-fields.tsx";
import { SavingStrip } from "./saving-strip.tsx";
import { type Side, SideButtons } from "./side-buttons.tsx";
import { TypographyProposals } from "./typography-proposals.tsx";
import { useAdoption } from "./use-adoption.ts";
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
  const { proposal, saving } = shown;
  const drafts = useDrafts();
  const [marked, setMarked] = useState<Spot[]>([]);
  const [side, setSide] = useState<Side>("read");
  const [blocked, setBlocked] = useState<{ leave: () => void } | null>(null);
  const [askPassword, setAskPassword] = useState(false);

  const isUnsaved = useCallback(() => corrections.isUnsaved() || !drafts.isEmpty(), [corrections, drafts]);
  const save = useCallback(async () => {
    drafts.settleAll();
    await corrections.flush();
    return !isUnsaved();
  }, [corrections, drafts, isUnsaved]);
  useEffect(() => {
    if (saving === "signedOut") setAskPassword(true);
  }, [saving]);
  useLeaveGuard({ isUnsaved, save, onBlocked: (leave) => setBlocked({ leave }) });

  const showRead = useCallback(() => setSide("read"), []);

  /** What is typed, and what waits, goes first: no correction is left behind by what follows. */
  async function isAllSaved() {
    const saved = await save();
    if (saved) return true;
    showRead();
    // After the screen has turned to it, on a phone.
    requestAnimationFrame(() => drafts.goToFirst());
    announce("Vos corrections ne sont pas toutes enregistrées.", { tone: "error" });
    return false;
  }

  const { refusal, clearRefusal, ...adoption } = useAdoption({
    id: desk.id,
    adopt,
    corrections,
    isAllSaved,
    showRead,
    onSignedOut: () => setAskPassword(true),
  });

  const context = useMemo(
    () => ({
      latest: () => corrections.shown().proposal,
      change: (change: ProposalChange) => {
        // What was refused may be what is mended.
        clearRefusal();
        corrections.change(change);
      },
      save,
      drafts,
      mark: setMarked,
      showDocument: (spots: Spot[]) => {
        setMarked(spots);
        setSide("document");
      },
    }),
    [corrections, save, drafts, clearRefusal],
  );
  const doubts = openDoubts(proposal).length;
  const name = proposal.title === "" ? desk.name : proposal.title;
  const date = proposal.date ?? parisDay(desk.addedAt);

  return (
    <DeskProviders desk={context} {...{ proposal, refusal }}>
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
            <Button variant="primary" pending={adoption.pending} onClick={adoption.run}>
              {doubts === 0 ? "Adopter" : `Adopter malgré ${doubts === 1 ? "un doute" : `${doubts} doutes`}`}
            </Button>
          </>
        }
      >
        <p className="break-all">{desk.name}</p>
      </PageHeader>
      <SavingStrip {...{ shown, corrections, drafts }} onSignIn={() => setAskPassword(true)} onLeave={showRead} />
      <ImportNotices {...desk} />
      <SideButtons side={side} onChoose={setSide} />
      <div className="wrap-anywhere grid grid-cols-[minmax(0,1fr)] gap-x-10 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
        <div className={`lg:sticky lg:top-14 lg:block lg:self-start ${side === "document" ? "" : "hidden"}`}>
          <DocumentPane
            lines={desk.source}
            blocks={proposal.blocks}
            places={proposal.places}
            {...{ marked, side }}
            onChosen={showRead}
          />
        </div>
        <div className={side === "read" ? "min-w-0" : "hidden min-w-0 lg:block"}>
          <DoubtList onLeave={showRead} />
          <HeadingFields commune={desk.commune} />
          <PeopleFields date={date} search={searchSpeakers} />
          <TypographyProposals typography={desk.typography} blocks={proposal.blocks} />
          <RecordFields blocks={proposal.blocks} people={proposal.people} date={date} search={searchSpeakers} />
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
    </DeskProviders>
  );
}
